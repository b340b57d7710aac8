package org.trialogue.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.standards.Concepts;

/** What a practice's page has for those who cite it elsewhere, and where it was. */
class CitingAPracticeTest extends Setting {

    @Autowired
    private CiteDesk desk;

    @Autowired
    private Practices practices;

    @Autowired
    private Concepts concepts;

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        ui.setLocale(Locale.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void a_practice_is_cited_in_words_and_as_the_records_that_its_files_hold() {
        var practice = ofLibrary();
        var citations = desk.citations(practice);
        assertThat(citations.keySet()).containsExactly("reference", "ris", "bibtex");
        assertThat(citations.get("reference"))
                .contains(practice.account().title(), practice.account().source())
                .endsWith("/" + practice.link());
        assertThat(citations.get("ris"))
                .startsWith("TY  - RPRT")
                .contains("UR  - http", "/" + practice.link())
                .endsWith("ER  -");
        assertThat(citations.get("bibtex")).startsWith("@techreport{").endsWith("}");
    }

    @Test
    void a_reference_leaves_out_what_is_not_known_and_ends_each_part_once() {
        var account = new Account(
                "practice",
                "Who pays?",
                "",
                "Fees.",
                null,
                Account.Confidence.HIGH,
                new Account.Period(2001, 2003),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Ministry of Labour",
                "",
                null);
        var practice = new Practice("who-pays", null, 2, Locale.ENGLISH, account);
        assertThat(new Reference(practice, Locale.ENGLISH, "https://portal.example/").text())
                .startsWith("Ministry of Labour (2001–2003). Who pays? ")
                .endsWith("https://portal.example/practices/who-pays")
                .doesNotContain(" . ", "?.");
    }

    @Test
    void each_country_stands_in_the_table_below_the_map_and_leads_to_what_else_there_is_of_it() {
        var where = new WherePart(List.of("KE", "GH", "Western Africa", "GH"), concepts, Locale.ENGLISH);
        var table = (NativeTable) where.getChildren()
                .filter(NativeTable.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(links(table))
                .filteredOn(address -> address.contains("&country="))
                .containsExactly("library?kind=practice&country=GH", "library?kind=practice&country=KE");
        assertThat(where.getChildren().findFirst()).get().isInstanceOf(CountryMap.class);
        assertThat(new WherePart(List.of("Western Africa"), concepts, Locale.ENGLISH).isVisible())
                .isFalse();
    }

    private static List<String> links(Component within) {
        return all(within)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CitingAPracticeTest::all));
    }

    private Practice ofLibrary() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> practices.following("", 500).stream()
                                .filter(practice -> !practice.imported()
                                        && !practice.account().source().isBlank())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
