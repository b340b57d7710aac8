package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.collab.SocketDoor;

/**
 * Who may do what, through every door: each cell of the tables in {@code docs/security-model.md} is tried on the real services, and no word of
 * the Employers' caucus comes out in any answer, table, line of the log or measure. What is tried stands in the files of {@link Cases}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RolesTest extends Scene {

    @Autowired
    private MeterRegistry measures;

    private final DatabaseCases database = new DatabaseCases();
    private final Planned planned = new Planned();
    private final ScriptCases scripts = new ScriptCases(planned);
    private final Map<String, Map<Role, Boolean>> came = new HashMap<>();
    private final Map<String, Map<Bearing, Integer>> answered = new TreeMap<>();
    private final Stumbling stumbling = new Stumbling();
    private Attempts attempts;
    private Listening listening;

    @BeforeAll
    void everything() throws Exception {
        listening = Listening.begin();
        convene();
        attempts = new Attempts(transaction, this::member);
        wired(planned).begin(this);
        for (var cases : List.of(
                new MandateCases(),
                new BodyCases(),
                new RegistryCases(),
                new LibraryCases(),
                new ContributionCases(),
                new RoomCases(),
                new TextCases(),
                new AdoptionCases(),
                new SilenceCases(),
                new AmendmentCases(),
                new PlanCases(planned),
                new CommitmentCases(planned),
                new OverviewCases(planned),
                new FeedCases(planned),
                new NoticeCases(),
                new SearchCases(planned),
                scripts,
                new OperationCases(),
                database)) wired(cases).add(this, attempts);
        wired(stumbling).in(this);
        partWithFormer();
    }

    /** What came to them while the mandate held is theirs no longer, nor is a ticket or a socket that they got then. */
    @Override
    void partWithFormer() {
        var told = attempts.all().get(NoticeCases.OF_CAUCUS);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> told.by(Role.FORMER));
        var kept = ticket(caucusText, Role.FORMER).orElseThrow();
        try (var held = SocketDoor.held(
                port(), caucusText, ticket(caucusText, Role.FORMER).orElseThrow())) {
            assertThat(held.isOpen()).isTrue();
            super.partWithFormer();
            assertThat(SocketDoor.opens(port(), caucusText, kept)).isFalse();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !held.isOpen());
        }
        Awaitility.await().until(() -> !told.by(Role.FORMER));
    }

    @Test
    @Order(1)
    void the_table_has_a_row_for_each_attempt_and_a_column_for_each_role() throws Exception {
        var table = ModelOfSecurity.read().roles();
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(attempts.all().keySet());
        assertThat(table.values()).allSatisfy(row -> assertThat(row.keySet()).containsExactly(Role.values()));
    }

    @Test
    @Order(1)
    void what_nobody_may_has_a_reason() throws Exception {
        assertThat(ModelOfSecurity.read().roles().entrySet().stream()
                        .filter(row -> !row.getValue().containsValue(true))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ForNobody.REASONS.keySet());
    }

    /** What holds it would be found if anybody else were answered it. */
    @Test
    @Order(1)
    void a_word_of_the_caucus_is_found_in_whatever_the_Employers_take_along() throws Exception {
        for (var address : List.of(
                web.get("/texts/{text}/as/{ending}", caucusText, "docx"),
                web.get("/texts/{text}/as/{ending}", caucusText, "pdf"),
                web.get("/account/data"))) {
            var answer = web.signedIn(Role.EMPLOYERS, address);
            assertThat(Secret.isIn(answer.getContentAsByteArray()))
                    .as("%s, %s", answer.getContentType(), address)
                    .isTrue();
        }
    }

    @Test
    @Order(4)
    void each_address_is_tried() throws Exception {
        assertThat(web.tried())
                .containsExactlyElementsOf(
                        ModelOfSecurity.read().pairs("## Addresses").keySet());
        assertThat(ModelOfSecurity.read().tokens().keySet())
                .containsExactlyInAnyOrderElementsOf(scripts.addresses().keySet())
                .containsExactlyInAnyOrderElementsOf(web.tried().stream()
                        .filter(address -> address.contains(" /api/"))
                        .toList());
    }

    @Test
    @Order(1)
    void each_kind_of_search_entry_is_looked_for() throws Exception {
        assertThat(SearchCases.KINDS.keySet())
                .isEqualTo(ModelOfSecurity.read()
                        .pairs("## Kinds of search entries")
                        .keySet());
        assertThat(attempts.all().keySet()).containsAll(SearchCases.KINDS.values());
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> each_may_do_what_the_table_says_and_nothing_else() throws Exception {
        var table = ModelOfSecurity.read().roles();
        return new TreeMap<>(attempts.all())
                .entrySet().stream()
                        .flatMap(row -> Arrays.stream(Role.values())
                                .map(role -> DynamicTest.dynamicTest(row.getKey() + " · " + role.title(), () -> {
                                    var may = row.getValue().by(role);
                                    came.computeIfAbsent(row.getKey(), name -> new EnumMap<>(Role.class))
                                            .put(role, may);
                                    assertThat(may)
                                            .as("%s may %s", role.title(), row.getKey())
                                            .isEqualTo(table.getOrDefault(row.getKey(), Map.of())
                                                    .get(role));
                                })));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> each_address_of_scripts_answers_what_comes_with_each_token() throws Exception {
        var table = ModelOfSecurity.read().tokens();
        return scripts.addresses().entrySet().stream()
                .flatMap(address -> Arrays.stream(Bearing.values())
                        .map(bearing -> DynamicTest.dynamicTest(
                                address.getKey() + " · " + bearing.title(),
                                () -> assertThat(answers(address.getValue(), bearing))
                                        .isEqualTo(table.getOrDefault(address.getKey(), Map.of())
                                                .get(bearing)))));
    }

    private int answers(Web.Address address, Bearing bearing) throws Exception {
        var answer = web.script(accounts.token(bearing), address);
        answered.computeIfAbsent(address.named(), name -> new EnumMap<>(Bearing.class))
                .put(bearing, answer.getStatus());
        assertThat(Secret.isIn(answer.getContentAsByteArray())).isFalse();
        return answer.getStatus();
    }

    @Test
    @Order(4)
    void no_line_of_the_log_and_no_measure_has_a_word_of_the_caucus_in_it() {
        assertThat(stumbling.unhurt()).isEmpty();
        assertThat(listening.told()).isEmpty();
        var control = Secret.word("control");
        LoggerFactory.getLogger("org.trialogue.control").debug(control);
        assertThat(listening.told()).singleElement().asString().startsWith("org.trialogue.control: " + control);
        listening.forget();
        assertThat(measures.getMeters().stream().map(Meter::getId))
                .isNotEmpty()
                .noneMatch(measure -> Secret.isIn(measure)
                        || Secret.isIn(measure.getDescription())
                        || measure.toString().contains(caucus.toString())
                        || measure.toString().contains(caucusText.toString()));
    }

    /** Nobody else is told, and nothing that no room keeps has its words. */
    @Test
    @Order(5)
    void what_the_owner_of_the_tables_finds_of_the_caucus_stands_where_rooms_and_persons_keep_it() throws Exception {
        var kept = ModelOfSecurity.read().pairs("## Tables of the database");
        assertThat(database.withSecrets(Role.EMPLOYERS))
                .contains("rooms.thread", "rooms.message", "rooms.to_do", "rooms.shared_file", "drafting.position");
        assertThat(OwnersEye.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(kept.get(table)).as(table).startsWith("rows:"));
        assertThat(OwnersEye.told())
                .allMatch(member -> Stream.of(Role.EMPLOYERS, Role.EMPLOYERS_ADVISER, Role.FORMER)
                        .anyMatch(role -> member(role).value().toString().equals(member)));
    }

    @AfterAll
    void count() throws IOException {
        listening.end();
        Files.writeString(Path.of("target/roles.md"), tables());
        var cells = attempts.all().size() * Role.values().length;
        var tokens = scripts.addresses().size() * Bearing.values().length;
        var looks = database.size() * Role.values().length;
        System.out.printf(
                "Matrix of roles: %d roles × %d deeds and sights = %d cases; %d addresses of scripts × %d tokens = %d; %d tables × %d roles = %d; %d addresses in all%n",
                Role.values().length,
                attempts.all().size(),
                cells,
                scripts.addresses().size(),
                Bearing.values().length,
                tokens,
                database.size(),
                Role.values().length,
                looks,
                web.tried().size());
    }

    /** What came of it, as it would stand in the page. */
    private String tables() {
        var rows = new StringBuilder();
        attempts.all()
                .keySet()
                .forEach(name -> rows.append("| ")
                        .append(name)
                        .append(Arrays.stream(Role.values())
                                .map(role ->
                                        came.getOrDefault(name, Map.of()).getOrDefault(role, false) ? " | yes" : " | –")
                                .collect(Collectors.joining()))
                        .append(" |\n"));
        answered.forEach((address, all) -> rows.append("| `")
                .append(address)
                .append('`')
                .append(all.values().stream().map(status -> " | " + status).collect(Collectors.joining()))
                .append(" |\n"));
        return rows.toString();
    }

    private <T> T wired(T cases) {
        portal.getAutowireCapableBeanFactory().autowireBean(cases);
        return cases;
    }
}
