package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/** What pages of this node show of rooms, and to whom, so that it can be taken away from who may not enter any more. */
@org.springframework.stereotype.Component
public class RoomPages {

    private final Map<Component, Shown> shown = new ConcurrentHashMap<>();

    /**
     * What stands on a page of a room for a member.
     *
     * @param mark what stands on the page for as long as this is shown
     * @param piece the key of a text, a thread or a file where it shows that alone, which may be shared with a member by itself; null for the room
     * @param after what is to follow where it is taken off; null for the way to another page
     */
    public record Shown(
            UI page,
            Component mark,
            Component content,
            MemberId member,
            UUID room,
            @Nullable UUID piece,
            @Nullable Runnable after) {

        /** Takes it off the page, once the page is free, and does what is to follow: that, where nothing else was said. Once, however often asked. */
        public void take(Runnable otherwise) {
            page.access(() -> {
                if (!mark.isAttached()) return;
                if (mark != content) mark.removeFromParent();
                content.getElement().removeAllChildren();
                (after == null ? otherwise : after).run();
            });
        }
    }

    /** Remembers this for as long as it stands on a page. */
    public void note(Component content, MemberId member, UUID room) {
        watch(content, content, member, room, null, null);
    }

    /** The same of a piece of a room, which may be shared with the member by itself. */
    public void note(Component content, MemberId member, UUID room, UUID piece) {
        watch(content, content, member, room, piece, null);
    }

    /** The same of a piece in a part without which the page stands. */
    public void notePart(Component content, MemberId member, UUID room, UUID piece) {
        watch(content, content, member, room, piece, () -> {});
    }

    /** A mark to be put on a page, or into part of it, that shows something of a room: with the room, all of it is taken off. */
    public Component mark(Component content, MemberId member, UUID room) {
        return marked(content, member, room, null, null);
    }

    /** The same where it shows a piece of a room, which may be shared with the member by itself. */
    public Component markPiece(Component content, MemberId member, UUID room, UUID piece) {
        return marked(content, member, room, piece, null);
    }

    /** The same for a part without which the page stands. */
    public Component mark(Component content, MemberId member, UUID room, Runnable after) {
        return marked(content, member, room, null, after);
    }

    /** All that stands on pages now. */
    public List<Shown> all() {
        return List.copyOf(shown.values());
    }

    private Component marked(
            Component content, MemberId member, UUID room, @Nullable UUID piece, @Nullable Runnable after) {
        var mark = new Span();
        mark.setVisible(false);
        watch(mark, content, member, room, piece, after);
        return mark;
    }

    private void watch(
            Component mark,
            Component content,
            MemberId member,
            UUID room,
            @Nullable UUID piece,
            @Nullable Runnable after) {
        mark.addAttachListener(
                attached -> shown.put(mark, new Shown(attached.getUI(), mark, content, member, room, piece, after)));
        mark.addDetachListener(detached -> shown.remove(mark));
    }
}
