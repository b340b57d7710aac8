package org.trialogue.standards.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.platform.MemberId;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.CrosswalkSubject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The subjects of the crosswalk and where they lead. */
@Repository
public class CrosswalkRows {

    private static final String LINKS =
            "select id, row_key, to_set, ref, state, decided_by, decided_at from standards.crosswalk_link";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CrosswalkRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All subjects, in their order, with all their links. */
    public List<CrosswalkSubject> all() {
        var links = new LinkedHashMap<String, List<CrosswalkLink>>();
        jdbc.sql(LINKS + " order by row_key, to_set, position")
                .query(CrosswalkRows::link)
                .list()
                .forEach(link -> links.computeIfAbsent(link.subject(), any -> new ArrayList<>())
                        .add(link));
        return jdbc.sql("""
                        select key, labels, array_to_string(rights, ',') as rights from standards.crosswalk_row order by position, key""").query((row, number) -> subject(row, links)).list();
    }

    /** A link, which nobody else decides on until the transaction ends. */
    public Optional<CrosswalkLink> inHand(UUID link) {
        return jdbc.sql(LINKS + " where id = ? for update")
                .param(link)
                .query(CrosswalkRows::link)
                .optional();
    }

    /** Brings a link to a state. */
    public void decide(UUID link, State state, MemberId by, Instant now) {
        jdbc.sql("update standards.crosswalk_link set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(word(state), by.value(), now.atOffset(ZoneOffset.UTC), link)
                .update();
    }

    /** A new link, proposed; empty where there is one from this subject to this place already, withdrawn or not. */
    public Optional<UUID> propose(String subject, String to, String ref, MemberId by, Instant now) {
        return jdbc.sql("""
                        insert into standards.crosswalk_link (row_key, position, to_set, ref, state, decided_by, decided_at)
                        select ?, coalesce(max(position) + 1, 0), ?, ?, 'proposed', ?, ? from standards.crosswalk_link where row_key = ?
                        on conflict (row_key, to_set, ref) do nothing returning id""")
                .params(subject, to, ref, by.value(), now.atOffset(ZoneOffset.UTC), subject)
                .query(UUID.class)
                .optional();
    }

    private CrosswalkSubject subject(ResultSet row, Map<String, List<CrosswalkLink>> links) throws SQLException {
        var key = row.getString("key");
        var rights = row.getString("rights");
        return new CrosswalkSubject(
                key,
                json.readValue(row.getString("labels"), new TypeReference<Map<String, String>>() {}),
                rights.isEmpty() ? List.of() : List.of(rights.split(",")),
                links.getOrDefault(key, List.of()));
    }

    private static CrosswalkLink link(ResultSet row, int number) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return new CrosswalkLink(
                row.getObject("id", UUID.class),
                row.getString("row_key"),
                row.getString("to_set"),
                row.getString("ref"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                by == null ? null : new MemberId(by),
                at == null ? null : at.toInstant());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
