package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.application.OwnParts.Speaking;
import org.trialogue.platform.ui.Say;

/**
 * Beside a shared text: where those of the reader's own rooms stand on the provision at the cursor, or on the text as a whole. Who speaks for
 * them states it here.
 */
class PositionCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** What can be asked and done. */
    record Deeds(Supplier<List<StatedPosition>> stated, RoomNames names, List<Speaking> speaking, Stating stating) {

        /** Keeps its own copy. */
        Deeds {
            speaking = List.copyOf(speaking);
        }
    }

    /** States a position on a provision, or on the text as a whole. */
    interface Stating {

        void state(Speaking speaking, @Nullable String block, Position position);
    }

    /** What is stated. */
    record Position(@Nullable Stance stance, String statement, java.time.@Nullable LocalDate until) {}

    private final transient Deeds deeds;
    private final Div shown = new Div();
    private @Nullable String provision;

    PositionCard(TextEditor editor, Deeds deeds) {
        this.deeds = deeds;
        getContent().addClassNames("tri-agreed", "tri-own-room");
        getContent().add(new H2(getTranslation("drafting.positions")), AmendmentsCard.lock(this), shown);
        editor.onSelection(selection -> at(selection.provision()));
        show();
    }

    private void at(@Nullable String now) {
        if (Objects.equals(now, provision)) return;
        provision = now;
        show();
    }

    private void show() {
        var all = deeds.stated().get();
        var block = provision;
        shown.removeAll();
        getContent().setVisible(!all.isEmpty() || !deeds.speaking().isEmpty());
        if (block != null) show("drafting.positions.on-provision", block, all);
        show("drafting.positions.on-text", null, all);
    }

    private void show(String key, @Nullable String block, List<StatedPosition> all) {
        var here = all.stream()
                .filter(each -> Objects.equals(each.blockId(), block))
                .toList();
        if (here.isEmpty() && deeds.speaking().isEmpty()) return;
        var head = new Paragraph(getTranslation(key));
        head.addClassName("tri-strong");
        var part = new Div(head);
        for (var line : PositionLines.of(here))
            part.add(new PositionLine(line)
                    .in(deeds.names().line(this, line.getFirst().room())));
        for (var speaking : deeds.speaking()) part.add(deed(speaking, block, here));
        shown.add(part);
    }

    private Button deed(Speaking speaking, @Nullable String block, List<StatedPosition> here) {
        var now = here.stream()
                .filter(each -> each.room().equals(speaking.room().id())
                        && each.holder().is(speaking.holder()))
                .findFirst();
        var key = "drafting.position." + (now.isPresent() ? "change" : "state") + (block == null ? "-text" : "");
        var name = AmendmentWords.name(this, speaking.holder());
        var room = AmendmentWords.room(this, speaking.room());
        return new Button(
                getTranslation(key, name, room),
                click -> new PositionDialog(speaking, now, (stance, statement, until) -> {
                            deeds.stating().state(speaking, block, new Position(stance, statement, until));
                            show();
                            Say.done("drafting.position.done", room);
                        })
                        .open());
    }
}
