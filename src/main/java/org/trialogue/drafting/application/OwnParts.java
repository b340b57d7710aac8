package org.trialogue.drafting.application;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Delegates.Delegate;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Room;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What part a member has in a shared text through rooms of their own: where they may draft amendments to it, and for whom they speak. */
@Service
public class OwnParts {

    private final TextRows texts;
    private final Delegates delegates;

    OwnParts(TextRows texts, Delegates delegates) {
        this.texts = texts;
        this.delegates = delegates;
    }

    /** A room in which a member speaks for a holder, or sits for one. */
    public record Speaking(Room room, Acting acting, Holder holder) {}

    /**
     * What a member may do beside a text now.
     *
     * @param drafting the rooms in which they may begin an amendment; none where its stage or kind does not allow it
     * @param speaking for whom they may state a position, and in which room
     * @param entering on whose behalf they may enter one, and in which room
     */
    public record Part(List<Room> drafting, List<Speaking> speaking, List<Speaking> entering) {

        /** Keeps its own copies. */
        public Part {
            drafting = List.copyOf(drafting);
            speaking = List.copyOf(speaking);
            entering = List.copyOf(entering);
        }
    }

    /** What part a member has in a text as it stands: none where it is not in view. */
    @Transactional(readOnly = true)
    public Part of(TextId text, MemberId member) {
        var found = texts.find(text).orElse(null);
        if (found == null) return new Part(List.of(), List.of(), List.of());
        var own = delegates.beside(found, member);
        var stage = found.stage();
        return new Part(
                DraftingRooms.isOpen(stage) ? drafting(own) : List.of(),
                DraftingRooms.asksForPositions(stage) ? those(own, Delegate::speaks) : List.of(),
                DraftingRooms.asksForPositions(stage) ? those(own, Delegate::entersOnBehalf) : List.of());
    }

    private static List<Room> drafting(List<Delegate> own) {
        return own.stream().filter(Delegate::drafts).map(Delegate::room).toList();
    }

    private static List<Speaking> those(List<Delegate> own, Predicate<Delegate> which) {
        return own.stream()
                .filter(which)
                .map(each -> new Speaking(each.room(), each.acting(), each.holder()))
                .toList();
    }
}
