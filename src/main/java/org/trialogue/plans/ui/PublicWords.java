package org.trialogue.plans.ui;

import java.time.LocalDate;
import java.util.Locale;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicParty;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.OpenWords;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/** Words of the public page of a plan. */
final class PublicWords extends OpenWords {

    PublicWords(Texts texts, Locale language) {
        super(texts, language);
    }

    /** An organization with the mark of its side. */
    String party(PublicParty party) {
        return "<span class=\"tri-side\">" + mark(party.side()) + element("span", party.name(language())) + "</span>";
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
        return Days.day(day, language());
    }

    /** A state as a sign and a word. */
    String state(String look, String sign, String word) {
        return "<span class=\"tri-state tri-state-%s\"><span aria-hidden=\"true\">%s</span>%s</span>"
                .formatted(look, sign, element("span", word));
    }
}
