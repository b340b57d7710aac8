package org.trialogue.plans.application;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Backing;
import org.trialogue.platform.files.FileId;

/** Keeps what an answer to a report rests on. */
@Component
class AnswerProofs {

    private final JdbcClient jdbc;

    AnswerProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID answer, RoomId room, Set<FileId> files, Backing backing) {
        for (var file : files)
            jdbc.sql("insert into plans.answer_evidence (answer_id, room_id, file_id, readers) values (?, ?, ?, ?)")
                    .params(
                            answer,
                            room.value(),
                            file.value(),
                            backing.readers().name())
                    .update();
        for (var link : backing.links())
            jdbc.sql(
                            "insert into plans.answer_link (answer_id, room_id, address, title, readers) values (?, ?, ?, ?, ?)")
                    .params(
                            answer,
                            room.value(),
                            link.address(),
                            link.title(),
                            backing.readers().name())
                    .update();
    }
}
