package org.trialogue.notifications.mail;

import org.springframework.web.util.HtmlUtils;

/** Words on their way into a page. */
final class Markup {

    private Markup() {}

    /** The words with what HTML would read as its own put out of the way; letters of any language stay as they are. */
    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
