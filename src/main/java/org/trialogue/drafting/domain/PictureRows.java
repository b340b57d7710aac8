package org.trialogue.drafting.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.pictures.Picture;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/** Which pictures belong to which text. Policies let through those of the rooms in view, and no others. */
@Repository
public class PictureRows {

    private final JdbcClient jdbc;

    PictureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a picture besides its file.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Known(PictureAddress address, String mediaType, int width, int height) {}

    /** Adds a picture whose file is kept in the text's room. */
    public void insert(PictureAddress address, RoomId room, Picture picture, Acting by, Instant at) {
        jdbc.sql("""
                        insert into drafting.picture (file_id, text_id, room_id, media_type, width, height, added_by, affiliation,
                          capacity, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(address.file().value())
                .param(address.text().value())
                .param(room.value())
                .param(picture.mediaType())
                .param(picture.width())
                .param(picture.height())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A picture, if it is this text's and in view. */
    public Optional<Known> find(PictureAddress address) {
        return jdbc.sql("select media_type, width, height from drafting.picture where file_id = ? and text_id = ?")
                .params(address.file().value(), address.text().value())
                .query((row, number) -> new Known(address, row.getString(1), row.getInt(2), row.getInt(3)))
                .optional();
    }
}
