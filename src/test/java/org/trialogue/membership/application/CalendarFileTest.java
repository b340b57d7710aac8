package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.WorkingGroupId;

/** A calendar as a file that other calendars take in. */
class CalendarFileTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private final CalendarFile file = new CalendarFile();

    @Test
    void an_entry_has_its_key_its_times_in_utc_and_its_place() {
        assertThat(written(entry("Sitting", "Room XIX", "", null)))
                .contains(
                        "BEGIN:VCALENDAR\r\n",
                        "UID:" + KEY + "\r\n",
                        "DTSTART:20261127T120000Z\r\n",
                        "DTEND:20261127T150000Z\r\n",
                        "SUMMARY:Sitting · Agencies\r\n",
                        "LOCATION:Room XIX\r\n",
                        "STATUS:CONFIRMED\r\n",
                        "SEQUENCE:2\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_was_called_off_says_so() {
        assertThat(written(entry("Sitting", "", "", NOON))).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void signs_and_lines_of_what_was_typed_break_out_of_nothing() {
        var text = written(entry("A; B, C\\D", "", "one\nBEGIN:VEVENT\r\ntwo", null));
        assertThat(text).contains("SUMMARY:A\\; B\\, C\\\\D · Agencies\r\n");
        assertThat(text.lines().filter(line -> line.startsWith("BEGIN:VEVENT"))).hasSize(1);
    }

    @Test
    void no_line_is_longer_than_the_standard_allows() {
        assertThat(written(entry("é".repeat(180), "", "ñ".repeat(1500), null)).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void a_link_is_one() {
        assertThat(written(entry("Sitting", "https://meet.example.org/a?b=c", "", null)))
                .contains("URL:https://meet.example.org/a?b=c\r\n");
    }

    private String written(CalendarEntry entry) {
        return file.of("Agencies", List.of(entry));
    }

    private static CalendarEntry entry(String title, String place, String note, @Nullable Instant calledOff) {
        var said = new CalendarEntryDraft(
                EntryKind.SITTING, title, NOON, NOON.plusSeconds(10_800), ZoneId.of("Europe/Zurich"), place, note);
        return new CalendarEntry(new CalendarEntryId(KEY), WorkingGroupId.fresh(), said, NOON, calledOff, 2);
    }
}
