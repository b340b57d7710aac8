package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** What the registry's forms do with what is typed, and what its address holds. */
class OrganizationFormTest {

    private static final Profile UNION = new Profile(
            new Names("Union", "Syndicat", null),
            Affiliation.WORKERS,
            "SN",
            true,
            "Census of 2024",
            new Contact("Ana", "ana@example.org", "+221 33"));

    private final List<Profile> kept = new ArrayList<>();
    private final OrganizationDialog dialog =
            new OrganizationDialog("membership.organization.change", kept::add).of(UNION);

    @Test
    void a_profile_comes_out_as_it_went_in() {
        dialog.keep(kept::add);
        assertThat(kept).containsExactly(UNION);
    }

    @Test
    void a_claim_without_a_basis_is_said_under_the_basis() {
        one(TextArea.class, "membership.field.basis").setValue(" ");
        dialog.keep(kept::add);
        assertThat(kept).isEmpty();
        assertThat(one(TextArea.class, "membership.field.basis").isInvalid()).isTrue();
    }

    @Test
    void a_basis_goes_with_the_claim() {
        one(Checkbox.class, "membership.field.representative").setValue(false);
        dialog.keep(kept::add);
        assertThat(kept)
                .singleElement()
                .satisfies(profile -> assertThat(profile.basis()).isEmpty());
    }

    @Test
    void what_is_wrong_is_said_at_once_under_each_field() {
        one(TextField.class, "membership.field.name-en").clear();
        one(TextField.class, "membership.field.name-fr").clear();
        one(EmailField.class, "membership.field.contact-email").setValue("ana");
        dialog.keep(kept::add);
        assertThat(one(TextField.class, "membership.field.name-en").isInvalid()).isTrue();
        assertThat(one(EmailField.class, "membership.field.contact-email").isInvalid())
                .isTrue();
        assertThat(one(EmailField.class, "membership.field.contact-email").getValue())
                .isEqualTo("ana");
    }

    @Test
    void a_name_that_is_taken_is_said_under_the_name() {
        dialog.keep(profile -> {
            throw new Refusal("membership.refused.same-name", "Union");
        });
        assertThat(one(TextField.class, "membership.field.name-en").isInvalid()).isTrue();
    }

    @Test
    void the_address_holds_the_search() {
        var search = new OrganizationSearch("a & b", Affiliation.WORKERS, "SN", false);
        assertThat(OrganizationAddress.read(OrganizationAddress.parameters(search)))
                .isEqualTo(search);
        assertThat(OrganizationAddress.of(OrganizationSearch.ALL, 0)).isEqualTo("organizations");
        assertThat(OrganizationAddress.of(search, 2)).contains("page=3");
    }

    @Test
    void what_an_address_says_wrongly_it_does_not_say() {
        var wrong = QueryParameters.simple(Map.of("side", "kings", "country", "Senegal", "representative", "perhaps"));
        assertThat(OrganizationAddress.read(wrong)).isEqualTo(OrganizationSearch.ALL);
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
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(OrganizationFormTest::all));
    }
}
