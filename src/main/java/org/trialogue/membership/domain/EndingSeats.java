package org.trialogue.membership.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.SeatEnds;

/** The seats of partners that end before their mandates: keys alone, for a job. */
@Component
public class EndingSeats {

    private final JdbcClient jdbc;

    EndingSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose last day is not after that one, each once for its last day: asked again, it is none of them. */
    public List<SeatEnds> toWarnOf(LocalDate before) {
        return jdbc.sql("select room_id, mandate_id, until from membership.partner_seats_to_warn_of(?)")
                .param(before)
                .query((row, number) -> new SeatEnds(
                        row.getObject("room_id", UUID.class),
                        row.getObject("mandate_id", UUID.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
