package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.RoomPages.Shown;
import org.trialogue.platform.ui.Say;

/**
 * Takes what pages of this node show of a room away from who may not enter it any more: let go, left, a mandate that ended, a guest's last day.
 * Each node does it for itself.
 */
@Component
class RoomWatch {

    private final RoomPages pages;
    private final Membership membership;

    RoomWatch(RoomPages pages, Membership membership) {
        this.pages = pages;
        this.membership = membership;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        Map<What, List<Shown>> byRoom = pages.all().stream().collect(Collectors.groupingBy(What::of));
        byRoom.forEach(this::look);
    }

    private record What(UUID room, @Nullable UUID piece) {

        static What of(Shown shown) {
            return new What(shown.room(), shown.piece());
        }
    }

    private void look(What what, List<Shown> shown) {
        List<MemberId> members = shown.stream().map(Shown::member).distinct().toList();
        var room = new RoomId(what.room());
        var inside = Viewing.inRoom(
                what.room(),
                () -> what.piece() instanceof UUID piece
                        ? membership.actingOn(members, room, piece)
                        : membership.actingIn(members, room));
        for (var each : shown) if (!inside.containsKey(each.member())) each.take(RoomWatch::leadAway);
    }

    private static void leadAway() {
        UI.getCurrent().navigate("workspaces");
        Say.warn("membership.room.out");
    }
}
