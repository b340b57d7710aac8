package org.trialogue.roles;

import java.util.Map;

/** What nobody may, with why nobody may: a row without any yes could as well be one that tries nothing. */
final class ForNobody {

    private static final String NO_STAGE = "stages are of texts that the groups write together";
    private static final String NO_GROUP_APART = "a room of one group has no smaller group in it";
    private static final String NOT_SEARCHED = "what a room keeps to itself is in no index";
    private static final String MADE_UP = "no mail has that link";
    private static final String NOT_OPEN = "no secretary opened the page";

    static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("link of a mail, made up: follow confirm", MADE_UP),
            Map.entry("link of a mail, made up: press confirm", MADE_UP),
            Map.entry("link of a mail, made up: follow unsubscribe", MADE_UP),
            Map.entry("link of a mail, made up: press unsubscribe", MADE_UP),
            Map.entry("Employers' text: comment for the own group", NO_GROUP_APART),
            Map.entry("Employers' text: bring to the next stage", NO_STAGE),
            Map.entry("partners' text: comment for the own group", NO_GROUP_APART),
            Map.entry("partners' text: bring to the next stage", NO_STAGE),
            Map.entry("draft amendment of the Employers' room: find its words by the search", NOT_SEARCHED),
            Map.entry("calendar's own address, revoked: fetch", "it was revoked when the next was made"),
            Map.entry("public page that is not open: read", NOT_OPEN),
            Map.entry("public page that is not open: take along", NOT_OPEN),
            Map.entry("search: find the Employers' text", NOT_SEARCHED),
            Map.entry("search: count what only the Employers' text says", NOT_SEARCHED),
            Map.entry("search: be told of a word of the Employers' room in hits, counts and suggestions", NOT_SEARCHED),
            Map.entry("script: load practices", "the loader's token alone may, which is no member's"),
            Map.entry("script: find the Employers' text", NOT_SEARCHED),
            Map.entry(
                    "operation: see what the portal measures, how it is set up or what it does",
                    "the portal tells of its health alone"));

    private ForNobody() {}
}
