package org.trialogue.drafting.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The footnotes of a page: a link leads to some words, and a link before or behind those leads back. */
final class HtmlNotes {

    private static final String INSIDE = "a[href^=#]";

    private final Map<Element, Element> notes = new HashMap<>();

    /** Finds them, and takes their words out of the page. */
    HtmlNotes(Document page) {
        for (var sign : page.select(INSIDE)) {
            var target = page.getElementById(sign.attr("href").substring(1));
            if (target != null && !notes.containsValue(target))
                back(sign, target).ifPresent(way -> {
                    way.remove();
                    notes.put(sign, target);
                });
        }
        notes.values().forEach(Element::remove);
    }

    /** The words that a link is the sign of. */
    Optional<Element> of(Element sign) {
        return Optional.ofNullable(notes.get(sign));
    }

    private static Optional<Element> back(Element sign, Element target) {
        return target.select(INSIDE).stream()
                .filter(way -> leads(way, sign) && way != sign)
                .findFirst();
    }

    private static boolean leads(Element way, Element sign) {
        var key = way.attr("href").substring(1);
        return !key.isEmpty()
                && (key.equals(sign.id()) || sign.parents().stream().anyMatch(around -> key.equals(around.id())));
    }
}
