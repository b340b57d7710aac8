package org.trialogue.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.search.Query;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Years;

/** The address holds the whole search. */
class SearchAddressTest {

    private static final Query QUERY = new Query(
            "frais & \"agences d'emploi\" 100 %",
            "practice",
            Map.of("theme", List.of("recruitment", "migration"), "language", List.of("fr")),
            new Years(1998, 2004),
            Order.EVIDENCE,
            2,
            Locale.FRENCH,
            View.TIMELINE);

    @Test
    void what_is_written_into_an_address_is_read_from_it() {
        var address = SearchAddress.of(QUERY);
        assertThat(address).startsWith("library?");
        var parameters = QueryParameters.fromString(address.substring("library?".length()));
        assertThat(SearchAddress.read(parameters, Locale.FRENCH)).isEqualTo(QUERY);
    }

    @Test
    void a_page_that_is_no_number_is_the_first() {
        for (var page : List.of("x", "-3", "0", "99999999999", ""))
            assertThat(SearchAddress.read(QueryParameters.of("page", page), Locale.ENGLISH)
                            .page())
                    .isZero();
    }

    @Test
    void whatever_is_changed_years_order_and_view_stay() {
        for (var changed : List.of(
                SearchAddress.worded(QUERY, "visas"),
                SearchAddress.inKind(QUERY, null),
                SearchAddress.onPage(QUERY, 4),
                SearchAddress.turned(QUERY, "theme", "visas"))) {
            assertThat(changed.years()).isEqualTo(QUERY.years());
            assertThat(changed.order()).isEqualTo(QUERY.order());
            assertThat(changed.view()).isEqualTo(QUERY.view());
        }
        assertThat(SearchAddress.everywhere(QUERY).isNarrowed()).isFalse();
    }

    @Test
    void years_are_read_whichever_comes_first_and_what_is_none_is_not_read() {
        assertThat(SearchAddress.read(QueryParameters.fromString("from=2010&to=1998"), Locale.ENGLISH)
                        .years())
                .isEqualTo(new Years(1998, 2010));
        var wrong = SearchAddress.read(QueryParameters.fromString("from=99&to=x&sort=none&view=globe"), Locale.ENGLISH);
        assertThat(wrong.years()).isEqualTo(Years.ANY);
        assertThat(wrong.order()).isEqualTo(Order.RELEVANCE);
    }

    @Test
    void turning_a_value_twice_changes_nothing_but_the_page() {
        var once = SearchAddress.turned(QUERY, "theme", "recruitment");
        assertThat(once.narrowing().get("theme")).containsExactly("migration");
        assertThat(once.page()).isZero();
        assertThat(SearchAddress.turned(once, "theme", "recruitment")
                        .narrowing()
                        .get("theme"))
                .containsExactlyInAnyOrder("recruitment", "migration");
    }

    @Test
    void facets_that_are_not_ours_are_not_read() {
        assertThat(SearchAddress.read(QueryParameters.of("audience", "x"), Locale.ENGLISH)
                        .blank())
                .isTrue();
    }
}
