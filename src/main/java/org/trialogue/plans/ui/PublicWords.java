package org.trialogue.plans.ui;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicParty;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/** Words of the public page in the reader's language, as HTML: whatever comes from people is escaped. */
final class PublicWords {

    private final Texts texts;
    private final Locale language;

    PublicWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    /** A text of the portal, as it is. */
    String plain(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    /** The same, escaped. */
    String said(String key, Object... arguments) {
        return escaped(plain(key, arguments));
    }

    /** A text of the portal within a tag, which can have attributes. */
    String text(String tag, String key, Object... arguments) {
        return element(tag, plain(key, arguments));
    }

    /** Words within a tag. */
    String element(String tag, String words) {
        return "<" + tag + ">" + escaped(words) + "</" + tag.split(" ", 2)[0] + ">";
    }

    /** An organization with the mark of its side. */
    String party(PublicParty party) {
        return "<span class=\"tri-side\">" + mark(party.side()) + element("span", party.name(language)) + "</span>";
    }

    /** A side, in which capacity somebody spoke for it, and when. */
    String act(Act act) {
        return said(
                "plans.public.act",
                plain(SideMark.nameKey(act.side())),
                plain("platform.capacity." + act.capacity().key()),
                day(act.on()));
    }

    String day(LocalDate day) {
        return Days.day(day, language);
    }

    /** A state as a sign and a word. */
    String state(String look, String sign, String word) {
        return "<span class=\"tri-state tri-state-%s\"><span aria-hidden=\"true\">%s</span>%s</span>"
                .formatted(look, sign, element("span", word));
    }

    private String mark(Affiliation side) {
        var name = said(SideMark.nameKey(side));
        return "<span class=\"tri-mark tri-%s\" role=\"img\" aria-label=\"%s\" title=\"%s\">%s</span>"
                .formatted(side.key(), name, name, side.mark());
    }
}
