package org.trialogue.notifications.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a notice from a row of its table, or of a view of it. */
@Component
public class PostedRows {

    private final JsonMapper json;

    PostedRows(JsonMapper json) {
        this.json = json;
    }

    /** The notice of a row, and when it was posted. */
    public Posted of(ResultSet row) throws SQLException {
        var arguments = json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {});
        var notice = new Notice(
                new MemberId(row.getObject("recipient", UUID.class)),
                row.getString("topic"),
                row.getString("message_key"),
                arguments,
                row.getString("link"),
                row.getBoolean("waits"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("room_id", UUID.class));
        return new Posted(
                notice, row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
