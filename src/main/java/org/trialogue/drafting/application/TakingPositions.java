package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Hands out where the holders stand on a text, as far as the reader may enter their rooms. That it was taken along is on record in each of these. */
@Service
public class TakingPositions {

    private final Opening opening;
    private final Positioning positioning;
    private final Drafts drafts;
    private final Membership membership;
    private final Audit audit;

    TakingPositions(Opening opening, Positioning positioning, Drafts drafts, Membership membership, Audit audit) {
        this.opening = opening;
        this.positioning = positioning;
        this.drafts = drafts;
        this.membership = membership;
        this.audit = audit;
    }

    /** How a position stands among those of its holder on the same. */
    public enum Standing {
        /** The holder's own word, which holds. */
        HELD,
        /** Entered on behalf, and neither confirmed nor undone. */
        WAITING,
        /** Another has taken its place, or it was undone. */
        EARLIER;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One position.
     *
     * @param provision what it is on, as it stands now; null for the text as a whole, and for what is no longer in the text
     */
    public record Line(@Nullable Provision provision, Room room, StatedPosition stated, Standing standing) {}

    /** A text with where those stand whose positions on it the reader sees, in its order, by holder, the newest first. */
    public record Taken(DraftText text, List<Line> lines) {}

    /** All of them; empty where there is no such text or the reader may not see it: nobody can tell which. */
    @Transactional
    public Optional<Taken> take(TextId text, String format, MemberId reader) {
        if (!Viewing.isFor(reader)) return Optional.empty();
        return opening.open(text, reader).map(opened -> {
            var lines = lines(text, reader);
            record(text, format, reader, lines);
            return new Taken(opened.text(), lines);
        });
    }

    private List<Line> lines(TextId text, MemberId reader) {
        var provisions = drafts.provisions(text);
        var rooms = new HashMap<RoomId, Optional<Room>>();
        return PositionStory.all(positioning.on(text)).stream()
                .sorted(Comparator.comparingInt((PositionStory story) -> place(provisions, story.any()))
                        .thenComparing(story -> story.any().holder().kind())
                        .thenComparing(story -> story.any().holder().key()))
                .flatMap(story -> entered(rooms, story, reader).stream()
                        .flatMap(room -> lines(story, room, provision(provisions, story.any()))))
                .toList();
    }

    /** The room of a story, where the reader may enter it. */
    private Optional<Room> entered(Map<RoomId, Optional<Room>> rooms, PositionStory story, MemberId reader) {
        return rooms.computeIfAbsent(
                story.any().room(), id -> membership.actingIn(reader, id).flatMap(acting -> membership.room(id)));
    }

    private static Stream<Line> lines(PositionStory story, Room room, @Nullable Provision provision) {
        var own = Stream.concat(
                line(provision, room, story.held(), Standing.HELD),
                line(provision, room, story.waiting(), Standing.WAITING));
        return Stream.concat(
                own, story.earlier().stream().map(each -> new Line(provision, room, each, Standing.EARLIER)));
    }

    private static Stream<Line> line(
            @Nullable Provision provision, Room room, @Nullable StatedPosition stated, Standing standing) {
        return stated == null ? Stream.empty() : Stream.of(new Line(provision, room, stated, standing));
    }

    private static int place(List<Provision> provisions, StatedPosition stated) {
        if (stated.blockId() == null) return -1;
        for (int i = 0; i < provisions.size(); i++)
            if (provisions.get(i).blockId().equals(stated.blockId())) return i;
        return provisions.size();
    }

    private static @Nullable Provision provision(List<Provision> provisions, StatedPosition stated) {
        var place = place(provisions, stated);
        return place < 0 || place == provisions.size() ? null : provisions.get(place);
    }

    private void record(TextId text, String format, MemberId reader, List<Line> lines) {
        var besides = Particulars.of(Kind.READING).and("format", null, format);
        lines.stream()
                .map(Line::room)
                .map(Room::id)
                .distinct()
                .forEach(room -> membership
                        .actingIn(reader, room)
                        .ifPresent(by ->
                                audit.record(by, room.value(), "drafting.positions-exported", text.value(), besides)));
    }
}
