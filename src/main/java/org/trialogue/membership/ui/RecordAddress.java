package org.trialogue.membership.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;

/**
 * Which part of a record an address asks for: {@code ?person=…&deed=…&subject=…&from=2026-11-01&until=2026-11-30}. What it says wrongly, it
 * does not say.
 *
 * @param path the page's own, within the portal
 * @param until the last day, in the reader's time zone as the first one
 */
record RecordAddress(
        String path,
        @Nullable WorkingGroupId group,
        @Nullable UUID person,
        @Nullable String deed,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static RecordAddress read(String path, @Nullable WorkingGroupId group, QueryParameters said) {
        return new RecordAddress(
                path,
                group,
                key(said, "person"),
                said.getSingleParameter("deed")
                        .filter(deed -> deed.matches("[a-z]+\\.[a-z-]+"))
                        .orElse(null),
                key(said, "subject"),
                day(said, "from"),
                day(said, "until"));
    }

    RecordAddress by(@Nullable UUID other) {
        return new RecordAddress(path, group, other, deed, subject, from, until);
    }

    RecordAddress doing(@Nullable String other) {
        return new RecordAddress(path, group, person, other, subject, from, until);
    }

    RecordAddress on(@Nullable UUID other) {
        return new RecordAddress(path, group, person, deed, other, from, until);
    }

    RecordAddress within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RecordAddress(path, group, person, deed, subject, first, last);
    }

    /** Whether it asks for less than all. */
    boolean narrows() {
        return person != null || deed != null || subject != null || from != null || until != null;
    }

    RecordQuestion question(ZoneId zone) {
        return new RecordQuestion(
                group,
                person == null ? null : new MemberId(person),
                deed,
                subject,
                start(from, zone),
                start(until == null ? null : until.plusDays(1), zone));
    }

    QueryParameters parameters() {
        var said = new LinkedHashMap<String, String>();
        put(said, "person", person);
        put(said, "deed", deed);
        put(said, "subject", subject);
        put(said, "from", from);
        put(said, "until", until);
        return QueryParameters.simple(said);
    }

    /** The address with something behind it, such as a page. */
    String with(String name, Object value) {
        return path + "?" + parameters().merging(name, value.toString()).getQueryString();
    }

    /** The address of the same part as a file. */
    String file(String ending, ZoneId zone) {
        var said = parameters().merging("zone", zone.getId());
        if (group != null) said = said.merging("group", group.toString());
        return "record/as/" + ending + "?" + said.getQueryString();
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) said.put(name, value.toString());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    static @Nullable UUID key(QueryParameters said, String name) {
        return said.getSingleParameter(name).flatMap(RecordAddress::key).orElse(null);
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(QueryParameters said, String name) {
        try {
            return said.getSingleParameter(name)
                    .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
