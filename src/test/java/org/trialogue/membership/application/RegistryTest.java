package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.audit.Change;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Names;
import org.trialogue.membership.OrganizationChange;
import org.trialogue.membership.OrganizationFile;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.Person;
import org.trialogue.membership.Profile;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.Registered;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** How the secretariat keeps the registry, and that nobody becomes a stranger by it, on the real database. */
@WithCouncil
class RegistryTest {

    private static final Contact ASKED = new Contact("Ana Ruiz", "ana@example.org", "+34 91 000");

    @Autowired
    Council council;

    @Autowired
    Registry registry;

    @Autowired
    ImportingOrganizations importing;

    @Autowired
    Arrival arrival;

    @Autowired
    RecordReading record;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private MemberId secretary;
    private String mark = "";

    @BeforeEach
    void convened() {
        body = council.convene();
        secretary = body.secretary().member();
        mark = UUID.randomUUID().toString();
    }

    @Test
    void what_is_registered_is_found_by_any_of_its_names_and_by_its_filters() {
        var id = register(new Names("Union " + mark, "Syndicat " + mark, null), "SN", true);
        assertThat(found("SYNDICAT " + mark)).containsExactly(id);
        var side = new OrganizationSearch(mark, Affiliation.WORKERS, "SN", true);
        assertThat(found(side)).containsExactly(id);
        assertThat(found(new OrganizationSearch(mark, Affiliation.EMPLOYERS, null, null)))
                .isEmpty();
        assertThat(found(new OrganizationSearch(mark, null, "GH", null))).isEmpty();
        assertThat(found(new OrganizationSearch(mark, null, null, false))).isEmpty();
        assertThat(found("%" + mark)).isEmpty();
        assertThat(asked(() -> registry.count(side, secretary))).isEqualTo(1);
    }

    @Test
    void the_list_comes_page_by_page_in_the_order_of_the_readers_language() {
        var last = register(new Names("A " + mark, "Z " + mark, null), "SN", false);
        var first = register(new Names("B " + mark, "Y " + mark, null), "SN", false);
        assertThat(page(Locale.ENGLISH, 0, 1)).containsExactly(last);
        assertThat(page(Locale.FRENCH, 0, 1)).containsExactly(first);
        assertThat(page(Locale.FRENCH, 1, 1)).containsExactly(last);
    }

    @Test
    void who_is_renamed_here_stays_and_keeps_every_mandate() {
        var member = mandated("Union " + mark, null);
        var id = organization(member);
        rename(id, new Names("New union " + mark, null, "Nuevo sindicato " + mark));
        signsIn(member, "Union " + mark, null);
        assertThat(organization(member)).isEqualTo(id);
        assertThat(membership.roomsOf(member)).hasSize(2);
        assertThat(file(id).formerNames()).containsExactly("Union " + mark);
        assertThat(file(id).history()).extracting(OrganizationChange::what).contains("name-en", "name-es", "arrived");
    }

    @Test
    void the_record_says_what_changed_to_the_secretariat_and_to_whoever_comes_from_there() {
        var member = mandated("Union " + mark, null);
        var id = organization(member);
        rename(id, new Names("New union " + mark, null, null));
        var colleague =
                council.someone(Affiliation.SECRETARIAT, UUID.randomUUID().toString());
        for (var reader : List.of(secretary, colleague, member))
            assertThat(told(id, reader))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.deed()).isEqualTo("membership.organization-changed"))
                    .satisfies(entry -> assertThat(entry.changed())
                            .containsEntry("name-en", new Change("Union " + mark, "New union " + mark)));
        assertThat(own(member)).extracting(RecordEntry::subjectKey).contains(id.value());
        assertThat(own(colleague)).extracting(RecordEntry::subjectKey).doesNotContain(id.value());
        for (var outside : List.of(body.employers().member(), body.workers().member()))
            assertThat(told(id, outside)).isEmpty();
    }

    private List<RecordEntry> told(OrganizationId organization, MemberId reader) {
        return entries(new RecordQuestion(null, null, null, organization.value(), null, null), reader);
    }

    private List<RecordEntry> own(MemberId reader) {
        return entries(new RecordQuestion(null, null, null, null, null, null), reader);
    }

    private List<RecordEntry> entries(RecordQuestion asked, MemberId reader) {
        return Viewing.as(reader, () -> record.page(asked, reader, 0, 99));
    }

    @Test
    void who_is_renamed_at_the_identity_provider_stays_by_the_organizations_key() {
        var member = mandated("Union " + mark, "key-" + mark);
        var id = organization(member);
        signsIn(member, "Quite another name " + mark, "key-" + mark);
        assertThat(organization(member)).isEqualTo(id);
        assertThat(membership.roomsOf(member)).hasSize(2);
        assertThat(found("Quite another name " + mark)).containsExactly(id);
    }

    @Test
    void a_key_of_another_side_leads_nowhere() {
        mandated("Union " + mark, "key-" + mark);
        var other = arrival.of(
                claims(UUID.randomUUID().toString(), Affiliation.EMPLOYERS, "Federation " + mark, "key-" + mark));
        assertThat(name(other)).isEqualTo("Federation " + mark);
    }

    @Test
    void who_is_merged_keeps_every_mandate_and_is_found_under_the_old_name() {
        var member = mandated("Union " + mark, "key-" + mark);
        var from = organization(member);
        var into = register(new Names("Confederation " + mark, null, null), "SN", false);
        asked(() -> {
            registry.merge(from, into, secretary);
            return true;
        });
        signsIn(member, "Union " + mark, "key-" + mark);
        assertThat(organization(member)).isEqualTo(into);
        assertThat(membership.roomsOf(member)).hasSize(2);
        assertThat(found("Union " + mark)).containsExactly(into);
        assertThat(file(from).id()).isEqualTo(into);
        assertThat(membership.organization(from).orElseThrow().id()).isEqualTo(into);
        assertThat(file(into).history()).extracting(OrganizationChange::what).contains("absorbed");
        refused("membership.refused.merge-gone", () -> registry.merge(from, into, secretary));
    }

    @Test
    void organizations_of_two_sides_are_never_one() {
        var workers = register(new Names("Union " + mark, null, null), "SN", false);
        var other = new Profile(
                new Names("Union " + mark, null, null), Affiliation.EMPLOYERS, "SN", false, "", Contact.NONE);
        var employers = asked(() -> registry.register(other, secretary));
        refused("membership.refused.merge-sides", () -> registry.merge(workers, employers, secretary));
    }

    @Test
    void one_name_is_taken_on_its_side_and_in_its_country_alone() {
        register(new Names("Ministry " + mark, null, null), "SN", false);
        register(new Names("Ministry " + mark, null, null), "GH", false);
        refused(
                "membership.refused.same-name",
                () -> registry.register(profile(new Names(null, "ministry " + mark, null), "SN", false), secretary));
        assertThat(name(arrival.of(claims(mark, Affiliation.WORKERS, "Ministry " + mark, null))))
                .isEqualTo("Ministry " + mark);
        assertThat(found("Ministry " + mark)).hasSize(2);
    }

    @Test
    void a_list_of_ten_thousand_comes_in_whole_or_not_at_all() {
        var text = new StringBuilder("name_en;group;country;email\n");
        for (int n = 0; n < 10_000; n++) text.append("Union %d %s;workers;SN;ana@example.org\n".formatted(n, mark));
        var file = text.toString().getBytes(StandardCharsets.UTF_8);
        var preview = asked(() -> importing.preview(file, secretary));
        assertThat(preview.problems()).isEmpty();
        register(new Names("union 9999 " + mark, null, null), "SN", false);
        refused("membership.refused.import-meanwhile", () -> importing.take(preview, secretary));
        assertThat(asked(() -> registry.count(new OrganizationSearch(mark, null, null, null), secretary)))
                .isOne();
        var again = asked(() -> importing.preview(file, secretary));
        assertThat(again.leftOut()).isOne();
        assertThat(asked(() -> importing.take(again, secretary))).isEqualTo(9_999);
        assertThat(file(found("Union 5 " + mark).getFirst()).history())
                .extracting(OrganizationChange::what)
                .containsExactly("imported");
        assertThat(name(arrival.of(claims(mark, Affiliation.WORKERS, "Union 7 " + mark, null))))
                .isEqualTo("Union 7 " + mark);
        var worker = body.workers().member();
        refused("membership.refused.for-secretariat", () -> Viewing.as(worker, () -> importing.take(again, worker)));
    }

    @Test
    void members_read_the_name_in_their_language() {
        var member = mandated("Union " + mark, null);
        var id = organization(member);
        rename(id, new Names("Union " + mark, "Syndicat " + mark, null));
        arrival.reads(member, Locale.FRENCH);
        assertThat(Viewing.as(member, () -> membership.organization(id))
                        .orElseThrow()
                        .name())
                .isEqualTo("Syndicat " + mark);
        assertThat(Viewing.as(secretary, () -> membership.organization(id))
                        .orElseThrow()
                        .name())
                .isEqualTo("Union " + mark);
    }

    @Test
    void nobody_but_the_secretariat_reads_or_changes_the_registry() {
        var id = register(new Names("Union " + mark, null, null), "SN", false);
        var worker = body.workers().member();
        refused(
                "membership.refused.for-secretariat",
                () -> Viewing.as(worker, () -> registry.count(OrganizationSearch.ALL, worker)));
        refused(
                "membership.refused.for-secretariat",
                () -> Viewing.as(worker, () -> registry.count(OrganizationSearch.ALL, secretary)));
        assertThat(council.rows(worker, "membership.organization_contact")).isZero();
        assertThat(council.rows(worker, "membership.organization_change")).isZero();
        assertThat(council.rows(secretary, "membership.organization_contact")).isPositive();
        var sql = "update membership.organization set representative = false, version = version + 1 where id = ?";
        assertThat(council.as(worker, () -> jdbc.sql(sql).param(id.value()).update()))
                .isZero();
        assertThat(council.as(secretary, () -> jdbc.sql(sql).param(id.value()).update()))
                .isOne();
    }

    private MemberId mandated(String organization, @Nullable String key) {
        var subject = UUID.randomUUID().toString();
        var member = arrival.of(claims(subject, Affiliation.WORKERS, organization, key));
        var term = new Term(Capacity.TITULAR, LocalDate.now(ZoneOffset.UTC), null);
        council.mandate(body, subject, term);
        return member;
    }

    private void signsIn(MemberId member, String organization, @Nullable String key) {
        var subject = jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
        arrival.of(claims(Objects.requireNonNull(subject), Affiliation.WORKERS, organization, key));
    }

    private static SignInClaims claims(String subject, Affiliation side, String organization, @Nullable String key) {
        return new SignInClaims(subject, "Ada", "Byron", "ada@example.org", Locale.ENGLISH, side, organization, null)
                .keyed(key);
    }

    private OrganizationId organization(MemberId member) {
        return Objects.requireNonNull(person(member).organizationId());
    }

    private @Nullable String name(MemberId member) {
        return person(member).organization();
    }

    private Person person(MemberId member) {
        return membership.person(member).orElseThrow();
    }

    private OrganizationId register(Names names, String country, boolean representative) {
        return asked(() -> registry.register(profile(names, country, representative), secretary));
    }

    private static Profile profile(Names names, String country, boolean representative) {
        return new Profile(names, Affiliation.WORKERS, country, representative, representative ? "Census" : "", ASKED);
    }

    private void rename(OrganizationId id, Names names) {
        asked(() -> {
            var is = registry.file(id, secretary).orElseThrow().profile();
            registry.change(id, new Profile(names, is.affiliation(), is.country(), false, "", ASKED), secretary);
            return true;
        });
    }

    private OrganizationFile file(OrganizationId id) {
        return asked(() -> registry.file(id, secretary)).orElseThrow();
    }

    private List<OrganizationId> found(String words) {
        return found(new OrganizationSearch(words, null, null, null));
    }

    private List<OrganizationId> found(OrganizationSearch search) {
        return asked(() -> registry.find(search, Locale.ENGLISH, 0, 50, secretary)).stream()
                .map(Registered::id)
                .toList();
    }

    private List<OrganizationId> page(Locale reader, int from, int atMost) {
        var search = new OrganizationSearch(mark, null, null, null);
        return asked(() -> registry.find(search, reader, from, atMost, secretary)).stream()
                .map(Registered::id)
                .toList();
    }

    private <T> T asked(Supplier<T> question) {
        return Viewing.as(secretary, question);
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> asked(() -> {
                    deed.run();
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
