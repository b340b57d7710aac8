package org.trialogue.rooms.application;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.Viewing;

/** A shared room and a caucus, and what is said and kept in them. */
@WithCouncil
abstract class InRoomsSetting {

    @Autowired
    Council council;

    @Autowired
    Talking talking;

    @Autowired
    ToDoKeeping toDos;

    @Autowired
    Sharing sharing;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    Council.Body body;
    RoomId caucus;

    @BeforeEach
    void convened() {
        body = council.convene();
        caucus = as(
                body.workers(),
                () -> membership.roomsOf(body.workers().member()).stream()
                        .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                        .findFirst()
                        .orElseThrow());
    }

    void edit(UUID message, String words) {
        as(body.workers(), () -> {
            talking.edit(message, words, body.workers().member());
            return true;
        });
    }

    UUID open(Acting by, String title, String words) {
        return as(by, () -> talking.open(caucus, title, words, by.member()));
    }

    String name(Acting acting) {
        return membership.person(acting.member()).orElseThrow().name();
    }

    static List<String> keys(List<Posted> posted) {
        return posted.stream().map(each -> each.notice().messageKey()).toList();
    }

    static InputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }
}
