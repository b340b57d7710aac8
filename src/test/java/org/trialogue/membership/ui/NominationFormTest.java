package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What the form of a nomination does with what is typed, and what may be done to a line of the list. */
class NominationFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Organization UNION =
            new Organization(new OrganizationId(UUID.randomUUID()), "Union", Affiliation.WORKERS, "SN");
    private static final Acting SECRETARY =
            new Acting(new MemberId(UUID.randomUUID()), Affiliation.SECRETARIAT, Capacity.SECRETARY);
    private static final Acting WORKER =
            new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.TITULAR);

    private final List<NominationDialog.Draft> nominated = new ArrayList<>();
    private final NominationDialog dialog =
            new NominationDialog(TODAY, UNION, (typed, from, atMost) -> List.of(), side -> List.of(), nominated::add);

    @Test
    void who_is_nominated_comes_out_as_typed() {
        fill("Zoé", "Martin", "Zoe@Example.org");
        dialog.nominate(nominated::add);
        assertThat(nominated).singleElement().satisfies(draft -> {
            assertThat(draft.nominee().email()).isEqualTo("zoe@example.org");
            assertThat(draft.organization()).isEqualTo(UNION.id());
            assertThat(draft.term().capacity()).isEqualTo(Capacity.TITULAR);
        });
    }

    @Test
    void what_is_no_address_is_said_under_it_and_stays() {
        fill("Zoé", "Martin", "zoe");
        dialog.nominate(nominated::add);
        assertThat(nominated).isEmpty();
        assertThat(one(EmailField.class, "membership.field.email").isInvalid()).isTrue();
        assertThat(one(EmailField.class, "membership.field.email").getValue()).isEqualTo("zoe");
    }

    @Test
    void a_name_that_is_missing_is_said_under_it() {
        fill("Zoé", " ", "zoe@example.org");
        dialog.nominate(nominated::add);
        assertThat(one(TextField.class, "membership.field.family-name").isInvalid())
                .isTrue();
    }

    @Test
    void each_state_offers_what_may_be_done_in_it() {
        assertThat(acts(NominationState.NOMINATED, SECRETARY))
                .containsExactly(
                        "membership.nomination.check",
                        "membership.nomination.give-back",
                        "membership.nomination.withdraw");
        assertThat(acts(NominationState.NOMINATED, WORKER)).containsExactly("membership.nomination.withdraw");
        assertThat(acts(NominationState.RETURNED, WORKER))
                .containsExactly("membership.nomination.mend", "membership.nomination.withdraw");
        assertThat(acts(NominationState.CHECKED, SECRETARY)).contains("membership.nomination.try-again");
        assertThat(acts(NominationState.EXPIRED, SECRETARY)).contains("membership.nomination.send-again");
        assertThat(acts(NominationState.ACCEPTED, SECRETARY)).isEmpty();
    }

    @Test
    void an_address_that_says_nothing_shows_what_is_under_way() {
        assertThat(Stages.asked(QueryParameters.of("state", "nonsense"))).isEqualTo(Stages.OPEN);
        assertThat(Stages.asked(QueryParameters.of("state", "given-up"))).isEqualTo(Stages.GIVEN_UP);
    }

    private static List<String> acts(NominationState state, Acting acting) {
        var line = new NominationLine(
                new NominationId(UUID.randomUUID()),
                new Nominee("Zoé", "Martin", "zoe@example.org", Locale.FRENCH),
                UNION.id(),
                "Union",
                Affiliation.WORKERS,
                Capacity.TITULAR,
                TODAY,
                null,
                state,
                "Ada Byron",
                false,
                "",
                null,
                Instant.parse("2026-12-08T12:00:00Z"),
                null);
        return all(new NominationRow(line, acting, new Nothing()))
                .filter(Button.class::isInstance)
                .map(part -> ((Button) part).getText().replaceAll("[!{}]", ""))
                .toList();
    }

    private void fill(String given, String family, String email) {
        one(TextField.class, "membership.field.given-name").setValue(given);
        one(TextField.class, "membership.field.family-name").setValue(family);
        one(EmailField.class, "membership.field.email").setValue(email);
    }

    private <C extends Component> C one(Class<C> kind, String label) {
        return all(dialog)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(field -> field.getElement().getProperty("label", "").contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(NominationFormTest::all));
    }

    private static final class Nothing implements NominationRow.Deeds {
        @Override
        public void check(NominationLine line) {}

        @Override
        public void send(NominationLine line) {}

        @Override
        public void giveBack(NominationLine line) {}

        @Override
        public void mend(NominationLine line) {}

        @Override
        public void withdraw(NominationLine line) {}
    }
}
