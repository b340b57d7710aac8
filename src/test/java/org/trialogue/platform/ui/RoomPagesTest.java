package org.trialogue.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.MemberId;

/** What is taken off a page with the rooms that it shows. */
class RoomPagesTest {

    private final RoomPages pages = new RoomPages();
    private final UI page = new FreePage();

    @Test
    void what_shows_two_rooms_is_taken_once_however_often_one_looks() {
        var said = new ArrayList<String>();
        var part = new Div(new Paragraph("ours"));
        var member = new MemberId(UUID.randomUUID());
        for (var room : List.of(UUID.randomUUID(), UUID.randomUUID()))
            part.add(pages.mark(part, member, room, () -> said.add("out")));
        page.add(part);
        var seen = pages.all();
        assertThat(seen).hasSize(2);
        seen.forEach(each -> each.take(() -> said.add("away")));
        seen.forEach(each -> each.take(() -> said.add("away")));
        assertThat(said).containsExactly("out");
        assertThat(part.getChildren()).isEmpty();
        assertThat(pages.all()).isEmpty();
    }

    @Test
    void a_mark_beside_what_it_stands_for_goes_with_it() {
        var part = new Div(new Paragraph("ours"));
        page.add(part, pages.mark(part, new MemberId(UUID.randomUUID()), UUID.randomUUID(), () -> {}));
        pages.all().forEach(each -> each.take(() -> {}));
        assertThat(part.getChildren()).isEmpty();
        assertThat(pages.all()).isEmpty();
    }

    /** Nobody else is at work on it. */
    private static final class FreePage extends UI {

        private static final long serialVersionUID = 1L;

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return new CompletableFuture<>();
        }
    }
}
