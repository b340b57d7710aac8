package org.trialogue.drafting.application;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/** Who may be mentioned in a text, or asked about it: those who may enter its room today. */
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
                .filter(found -> membership.actingIn(reader, found.room()).isPresent())
                .map(found -> in(found.room()))
                .orElse(List.of());
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
