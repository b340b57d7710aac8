package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What belongs to each of some commitments, asked for in one question. */
final class ManyOfOne {

    private ManyOfOne() {}

    /** What a row says. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The keys as one value that a question can name. */
    static String these(List<UUID> commitments) {
        return commitments.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** By the column {@code commitment_id}, in the order of the rows. */
    static <T> Map<UUID, List<T>> of(StatementSpec question, Row<T> reading) {
        var all = new HashMap<UUID, List<T>>();
        question.query(row -> {
            all.computeIfAbsent(row.getObject("commitment_id", UUID.class), key -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return all;
    }
}
