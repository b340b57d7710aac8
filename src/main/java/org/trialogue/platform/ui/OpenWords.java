package org.trialogue.platform.ui;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.platform.Affiliation;

/** Words of a page that everybody can read, in the reader's language, as HTML: whatever comes from people is escaped. */
public class OpenWords {

    private final Texts texts;
    private final Locale language;

    /** In this language. */
    public OpenWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** Words that came from somebody. */
    public static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    /** The reader's language. */
    public final Locale language() {
        return language;
    }

    /** A text of the portal, as it is. */
    public final String plain(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    /** The same, escaped. */
    public final String said(String key, Object... arguments) {
        return escaped(plain(key, arguments));
    }

    /** A text of the portal within a tag, which can have attributes. */
    public final String text(String tag, String key, Object... arguments) {
        return element(tag, plain(key, arguments));
    }

    /** Words within a tag. */
    public final String element(String tag, String words) {
        return within(tag, escaped(words));
    }

    /** The mark of a side, named for those who do not see it. */
    public final String mark(Affiliation side) {
        var name = said(SideMark.nameKey(side));
        return "<span class=\"tri-mark tri-%s\" role=\"img\" aria-label=\"%s\" title=\"%s\">%s</span>"
                .formatted(side.key(), name, name, side.mark());
    }

    /** HTML within a tag. */
    public final String within(String tag, String html) {
        return "<" + tag + ">" + html + "</" + tag.split(" ", 2)[0] + ">";
    }
}
