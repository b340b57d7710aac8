package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What can stand in a calendar, and who keeps it. */
class CalendarEntryTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Acting SECRETARY = new Acting(MemberId.fresh(), Affiliation.SECRETARIAT, Capacity.SECRETARY);
    private static final Acting CHAIR = new Acting(MemberId.fresh(), Affiliation.GOVERNMENT, Capacity.CHAIR);
    private static final Acting WORKER = new Acting(MemberId.fresh(), Affiliation.WORKERS, Capacity.SPOKESPERSON);

    @Test
    void a_secretary_and_the_chair_keep_it_and_nobody_else() {
        var entry = new CalendarEntryRecord(WorkingGroupId.fresh(), draft("Sitting", null), SECRETARY, NOON);
        entry.change(draft("First sitting", null), 0, CHAIR, NOON);
        assertThat(entry.shown().said().title()).isEqualTo("First sitting");
        assertThatThrownBy(() -> entry.callOff(WORKER, NOON)).hasMessage("membership.refused.officers-only");
        assertThatThrownBy(() -> entry.change(draft("Mine", null), 1, WORKER, NOON))
                .hasMessage("membership.refused.officers-only");
    }

    @Test
    void what_is_called_off_stays_says_so_and_changes_no_more() {
        var entry = new CalendarEntryRecord(WorkingGroupId.fresh(), draft("Sitting", null), SECRETARY, NOON);
        entry.callOff(CHAIR, NOON);
        assertThat(entry.shown().calledOff()).isTrue();
        assertThat(entry.shown().said().title()).isEqualTo("Sitting");
        assertThatThrownBy(() -> entry.callOff(CHAIR, NOON)).hasMessage("membership.refused.entry-called-off");
        assertThatThrownBy(() -> entry.change(draft("Again", null), 1, CHAIR, NOON))
                .hasMessage("membership.refused.entry-called-off");
    }

    @Test
    void who_saw_an_older_edition_overwrites_nothing() {
        var entry = new CalendarEntryRecord(WorkingGroupId.fresh(), draft("Sitting", null), SECRETARY, NOON);
        entry.change(draft("Other", null), 0, CHAIR, NOON);
        assertThatThrownBy(() -> entry.change(draft("Another", null), 0, SECRETARY, NOON))
                .hasMessage("membership.refused.changed-meanwhile");
    }

    @Test
    void it_ends_after_it_begins_and_has_a_title() {
        assertThatThrownBy(() -> draft("Sitting", NOON)).hasMessage("membership.refused.entry-ends");
        assertThatThrownBy(() -> draft(" ", null)).hasMessage("membership.refused.entry-title");
        assertThat(draft("Sitting", NOON.plus(Duration.ofHours(3))).ends()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org/x?y=1, true",
        "Room XIX, false",
        "javascript:alert(1), false",
        "http://example.org, false",
        "'https://a b', false"
    })
    void only_a_whole_address_on_the_web_is_a_link(String place, boolean link) {
        var draft =
                new CalendarEntryDraft(EntryKind.SITTING, "Sitting", NOON, null, ZoneId.of("Europe/Zurich"), place, "");
        assertThat(draft.link().isPresent()).isEqualTo(link);
    }

    private static CalendarEntryDraft draft(String title, @Nullable Instant ends) {
        return new CalendarEntryDraft(EntryKind.SITTING, title, NOON, ends, ZoneId.of("Europe/Zurich"), "Room XIX", "");
    }
}
