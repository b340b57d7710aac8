package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.Profile;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What a nomination keeps of the account it asks in, and of the letter. */
class NominationRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_letter_in_doubt_is_sent_again_after_an_hour_and_not_before() {
        var nomination = checked();
        nomination.reached(new Reached("them", true));
        nomination.perhapsInvited(NOON);
        assertThat(nomination.state()).isEqualTo(NominationState.INVITED);
        assertThat(nomination.trouble()).isEqualTo("membership.trouble.perhaps-sent");
        assertThat(nomination.wantsLetterAgain(NOON.plusSeconds(3599))).isFalse();
        assertThat(nomination.wantsLetterAgain(NOON.plusSeconds(3600))).isTrue();
        nomination.invited(NOON.plusSeconds(3600));
        assertThat(nomination.wantsLetterAgain(NOON.plus(Duration.ofDays(1)))).isFalse();
        assertThat(nomination.trouble()).isNull();
    }

    @Test
    void an_account_once_made_stays_made_until_another_one_is_asked_in() {
        var nomination = checked();
        nomination.reached(new Reached("them", true));
        nomination.reached(new Reached("them", false));
        assertThat(nomination.madeAccount()).isTrue();
        nomination.reached(new Reached("another", false));
        assertThat(nomination.madeAccount()).isFalse();
    }

    @Test
    void the_account_waits_from_the_end_until_it_was_left_or_is_asked_in_again() {
        var nomination = checked();
        nomination.reached(new Reached("them", true));
        nomination.invited(NOON);
        assertThat(nomination.accountWaits()).isFalse();
        nomination.expire(NOON.plus(NominationRecord.GOOD_FOR));
        assertThat(nomination.accountWaits()).isTrue();
        nomination.goesOut();
        assertThat(nomination.accountWaits()).isFalse();
        nomination.withdraw();
        assertThat(nomination.accountWaits()).isTrue();
        nomination.leftAccount(true);
        assertThat(nomination.accountWaits()).isFalse();
    }

    @Test
    void who_was_never_asked_in_has_no_account_to_leave() {
        var nomination = checked();
        nomination.withdraw();
        assertThat(nomination.accountWaits()).isFalse();
    }

    private static NominationRecord checked() {
        var names = new Names("Union", null, null);
        var union = new OrganizationRecord(new Profile(names, Affiliation.WORKERS, "SN", false, "", Contact.NONE));
        var by = new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var nominee = new Nominee("Zoé", "Martin", "zoe@example.org", Locale.FRENCH);
        var term = new Term(Capacity.TITULAR, LocalDate.of(2026, 11, 24), null);
        var made = new NominationRecord(new WorkingGroupId(UUID.randomUUID()), union, nominee, term, by, NOON);
        made.check(new MemberId(UUID.randomUUID()));
        return made;
    }
}
