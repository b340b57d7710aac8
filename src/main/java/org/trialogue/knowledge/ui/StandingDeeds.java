package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.knowledge.application.Retiring.Retired;
import org.trialogue.knowledge.domain.Experience.Return;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** What the secretariat does about whether a practice is recommended: each time it says why. */
record StandingDeeds(Retiring retiring, MemberId member) {

    /** @param done is told what became of it */
    Component retire(Practice practice, Consumer<Retired> done) {
        var why = new WordsDialog.Field(
                "knowledge.retire.reason", "knowledge.retire.reason.help", Retiring.LONGEST_REASON, true);
        return deed(new WordsDialog.Question("knowledge.retire", "knowledge.retire.ask"), why, words -> {
            retiring.retire(practice.key(), words, member);
            Say.done("knowledge.retire.done");
            done.accept(retiring.retired(practice.key()).orElseThrow());
        });
    }

    /** @param done is told what stands in the library now */
    Component bringBack(Practice practice, Consumer<Practice> done) {
        var why = new WordsDialog.Field(
                "knowledge.bring-back.reason", "knowledge.bring-back.reason.help", Retiring.LONGEST_REASON, true);
        return deed(new WordsDialog.Question("knowledge.bring-back", "knowledge.bring-back.ask"), why, words -> {
            retiring.bringBack(practice.key(), words, member);
            Say.done("knowledge.bring-back.done");
            done.accept(retiring.read(practice.key()).orElseThrow());
        });
    }

    private static Component deed(WordsDialog.Question question, WordsDialog.Field why, WordsDialog.Deed deed) {
        var button = new Button();
        button.setText(button.getTranslation(question.deedKey()));
        button.addClickListener(pressed -> new WordsDialog(question, Optional.of(why), deed).open());
        return button;
    }

    /** Why it is recommended again. */
    static Component told(Return back) {
        var said = new Paragraph();
        said.setText(said.getTranslation("knowledge.returned", back.reason()));
        return new Div(
                new Paragraph(SideMark.acting(back.by().affiliation(), back.by().capacity()), new Moment(back.at())),
                said);
    }
}
