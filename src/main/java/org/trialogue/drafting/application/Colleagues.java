package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/** Who may be mentioned in a text, or asked about it: those who may enter its room today, and partners with whom it is shared. */
@Service
public class Colleagues {

    private final TextRows texts;
    private final Membership membership;

    Colleagues(TextRows texts, Membership membership) {
        this.texts = texts;
        this.membership = membership;
    }

    /** Those who share the room of a text, by name; none when the reader may not see the text. */
    @Transactional(readOnly = true)
    public List<Mandated> of(TextId text, MemberId reader) {
        return texts.find(text)
                .filter(found ->
                        membership.actingOn(reader, found.room(), text.value()).isPresent())
                .map(this::reading)
                .orElse(List.of());
    }

    /** Those who read a text today, by name: who may enter its room, and partners with whom it is shared. */
    List<Mandated> reading(TextHead text) {
        var given = membership.room(text.room()).stream()
                .flatMap(place -> membership.mandatesIn(place.workingGroup()).stream())
                .toList();
        var acting = membership.actingOn(
                given.stream().map(held -> held.person().id()).toList(),
                text.room(),
                text.id().value());
        return given.stream()
                .filter(held -> acting.containsKey(held.person().id()))
                .sorted(Comparator.comparing(held -> held.person().name()))
                .toList();
    }

    /** Those who see what is said beside a text in a room, by name: of the text's own room all who read the text. */
    List<Mandated> seeing(TextHead text, RoomId room) {
        return room.equals(text.room()) ? reading(text) : in(room);
    }

    /** Whether a member sees what is said beside a text in a room. */
    boolean sees(TextHead text, RoomId room, MemberId member) {
        return room.equals(text.room())
                ? membership.actingOn(member, room, text.id().value()).isPresent()
                : membership.actingIn(member, room).isPresent();
    }

    /** Those who may enter a room today, by name. */
    List<Mandated> in(RoomId room) {
        return membership.room(room).stream()
                .flatMap(place -> membership.mandatesIn(place.workingGroup()).stream())
                .filter(held -> membership.actingIn(held.person().id(), room).isPresent())
                .sorted(Comparator.comparing(held -> held.person().name()))
                .toList();
    }
}
