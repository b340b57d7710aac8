package org.trialogue.rooms.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.search.BesideIndex;
import org.trialogue.search.Hit;

/** What the reader's own rooms hold of the words that the library is asked for. */
@Component
class RoomsBesideIndex implements BesideIndex {

    private static final int MOST_PLACES = 10;

    private final FindingInRooms finding;
    private final Membership membership;

    RoomsBesideIndex(FindingInRooms finding, Membership membership) {
        this.finding = finding;
        this.membership = membership;
    }

    @Override
    public Optional<Answer> find(String words, MemberId reader, int atMost) {
        return finding.everywhere(words, reader, atMost)
                .map(found -> new Answer(besides(found, words), places(reader, words)));
    }

    private List<Beside> besides(List<RoomHit> found, String words) {
        return found.stream()
                .flatMap(hit -> membership.room(hit.room()).stream().map(room -> beside(hit, room, words)))
                .toList();
    }

    /** Private rooms, each of which can be looked into alone for all that there is. */
    private List<Place> places(MemberId reader, String words) {
        return membership.roomsOf(reader).stream()
                .sorted(Comparator.comparing(RoomId::toString))
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> room.kind().apart())
                .limit(MOST_PLACES)
                .map(room -> place(room, words))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    private static Beside beside(RoomHit hit, Room room, String words) {
        var kind = UI.getCurrent().getTranslation("rooms.find.kind." + hit.kind());
        var title = hit.title().isEmpty() ? kind : hit.title();
        return new Beside(kind, title, hit.link(), spans(hit.passage()), place(room, words), hit.at());
    }

    private static Place place(Room room, String words) {
        var search = "rooms/" + room.id() + "/find?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return new Place(
                Names.of(room) + " · " + room.workingGroupTitle(),
                search,
                room.id().value());
    }

    private static List<Hit.Span> spans(String marked) {
        var spans = new ArrayList<Hit.Span>();
        for (var part : List.of(marked.split("\uE000", -1))) {
            var end = part.indexOf('\uE001');
            if (end >= 0) spans.add(new Hit.Span(part.substring(0, end), true));
            spans.add(new Hit.Span(part.substring(end + 1), false));
        }
        return spans;
    }
}
