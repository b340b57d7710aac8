package org.trialogue.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;

/** Which page of a list an address asks for. */
class PagingTest {

    @Test
    void a_full_page_has_none_after_it() {
        assertThat(Paging.last(0, 50)).isZero();
        assertThat(Paging.last(50, 50)).isZero();
        assertThat(Paging.last(51, 50)).isEqualTo(1);
    }

    @Test
    void an_address_asks_for_a_page_that_there_is() {
        assertThat(asked("2")).isEqualTo(1);
        assertThat(asked("99")).isEqualTo(3);
        assertThat(asked("0")).isZero();
        assertThat(asked("-1")).isZero();
        assertThat(asked("two")).isZero();
        assertThat(Paging.asked(QueryParameters.empty(), "page", 3)).isZero();
    }

    @Test
    void there_are_links_only_where_there_are_more() {
        assertThat(new Paging(0, 0, page -> "plans").isVisible()).isFalse();
        assertThat(new Paging(1, 2, page -> "plans?page=" + (page + 1))
                        .getElement()
                        .getOuterHTML())
                .contains("plans?page=1", "plans?page=3");
    }

    private static int asked(String page) {
        return Paging.asked(QueryParameters.of("page", page), "page", 3);
    }
}
