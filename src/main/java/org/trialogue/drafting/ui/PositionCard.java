package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.OwnParts.Part;
import org.trialogue.drafting.application.OwnParts.Speaking;
import org.trialogue.drafting.application.Positioning.Position;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.Say;

/**
 * Beside a shared text: where those of the reader's own rooms stand on the provision at the cursor, or on the text as a whole. Who speaks for
 * them states it here; who sits for them enters it on their behalf.
 */
class PositionCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** What can be asked and done. */
    record Deeds(
            Supplier<List<StatedPosition>> stated,
            RoomNames names,
            Part part,
            Stating stating,
            Stating entering,
            PositionAnswers answers) {

        boolean any() {
            return !part.speaking().isEmpty() || !part.entering().isEmpty();
        }
    }

    /** States a position on a provision, or on the text as a whole, or enters it. */
    interface Stating {

        void state(Speaking speaking, @Nullable String block, Said position);
    }

    /** What is stated. */
    record Said(
            @Nullable Stance stance,
            String statement,
            @Nullable LocalDate until) {

        Position on(TextId text, @Nullable String block) {
            return new Position(text, block, stance, statement, until);
        }
    }

    private final transient Deeds deeds;
    private final Div shown = new Div();
    private @Nullable String provision;

    PositionCard(TextEditor editor, Deeds deeds) {
        this.deeds = deeds;
        getContent().addClassNames("tri-agreed", "tri-own-room");
        getContent().add(new H2(getTranslation("drafting.positions")), AmendmentsCard.lock(this), shown);
        editor.onSelection(selection -> at(selection.provision()));
        PositionsChanged.listen(this, this::show);
        show();
    }

    private void at(@Nullable String now) {
        if (Objects.equals(now, provision)) return;
        provision = now;
        show();
    }

    private void show() {
        var all = PositionStory.all(deeds.stated().get());
        var block = provision;
        shown.removeAll();
        getContent().setVisible(!all.isEmpty() || deeds.any());
        if (block != null) show("drafting.positions.on-provision", block, all);
        show("drafting.positions.on-text", null, all);
    }

    private void answered() {
        PositionsChanged.tell(this);
        Focus.onHeading(this);
    }

    private void show(String key, @Nullable String block, List<PositionStory> all) {
        var here = all.stream()
                .filter(each -> Objects.equals(each.any().blockId(), block))
                .toList();
        if (here.isEmpty() && !deeds.any()) return;
        var head = new Paragraph(getTranslation(key));
        head.addClassName("tri-strong");
        var part = new Div(head);
        var answers = deeds.answers().to(here);
        for (var story : here)
            part.add(new PositionLine(story, getTranslation(key), answers, this::answered)
                    .in(deeds.names().line(this, story.any().room())));
        for (var speaking : deeds.part().speaking()) part.add(state(speaking, block, here));
        for (var sitting : deeds.part().entering()) if (!waits(sitting, here)) part.add(enter(sitting, block));
        shown.add(part);
    }

    private Button state(Speaking speaking, @Nullable String block, List<PositionStory> here) {
        var now = here.stream()
                .filter(each -> isOf(speaking, each))
                .flatMap(each -> Optional.ofNullable(each.held()).stream())
                .findFirst();
        var key = "drafting.position." + (now.isPresent() ? "change" : "state") + (block == null ? "-text" : "");
        return button(
                key,
                speaking,
                () -> PositionDialog.stating(speaking, now, said -> {
                    deeds.stating().state(speaking, block, said);
                    done("drafting.position.done", speaking);
                }));
    }

    private Button enter(Speaking sitting, @Nullable String block) {
        var key = "drafting.position.enter" + (block == null ? "-text" : "");
        return button(
                key,
                sitting,
                () -> PositionDialog.entering(sitting, said -> {
                    deeds.entering().state(sitting, block, said);
                    done("drafting.position.entered", sitting);
                }));
    }

    private Button button(String key, Speaking who, Supplier<PositionDialog> dialog) {
        var name = AmendmentWords.name(this, who.holder());
        var room = AmendmentWords.room(this, who.room());
        return new Button(getTranslation(key, name, room), click -> dialog.get().open());
    }

    private void done(String key, Speaking who) {
        PositionsChanged.tell(this);
        Say.done(key, AmendmentWords.room(this, who.room()));
    }

    private static boolean waits(Speaking sitting, List<PositionStory> here) {
        return here.stream().anyMatch(each -> isOf(sitting, each) && each.waiting() != null);
    }

    private static boolean isOf(Speaking who, PositionStory story) {
        var any = story.any();
        return any.room().equals(who.room().id()) && any.holder().is(who.holder());
    }
}
