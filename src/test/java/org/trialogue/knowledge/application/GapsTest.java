package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.knowledge.domain.GapRows.Cell;
import org.trialogue.standards.Concepts;

/** The map of where there are practices says what going through the published ones says. */
class GapsTest extends Setting {

    @Autowired
    private Gaps gaps;

    @Autowired
    private Practices practices;

    @Autowired
    private Concepts concepts;

    @Test
    void each_cell_counts_the_published_practices_of_it_once() {
        assertThat(gaps.of(By.RIGHT, "", Locale.ENGLISH).counts())
                .isEqualTo(counted(practice -> practices.reading(practice.key()).keys("right")));
        assertThat(gaps.of(By.COUNTRY, "", Locale.ENGLISH).counts())
                .isEqualTo(counted(practice -> practice.account().countries().stream()
                        .filter(country ->
                                concepts.concept("countries", country).isPresent())
                        .toList()));
        assertThat(gaps.of(By.REGION, "", Locale.ENGLISH).counts())
                .isEqualTo(counted(practice -> practice.account().countries().stream()
                        .flatMap(country -> concepts.concept("countries", country).stream())
                        .flatMap(country -> country.broader().stream())
                        .toList()));
    }

    @Test
    void what_is_empty_is_shown() {
        var regions = gaps.of(By.REGION, "", Locale.FRENCH);
        assertThat(regions.columns()).hasSize(22).contains("054", "011");
        assertThat(regions.themes()).hasSize(42);
        assertThat(regions.empty()).isPositive().isLessThan(regions.size());
        var melanesia = gaps.of(By.COUNTRY, "054", Locale.FRENCH);
        assertThat(melanesia.columns()).containsExactlyInAnyOrder("FJ", "NC", "PG", "SB", "VU");
        assertThat(gaps.of(By.COUNTRY, "nowhere", Locale.FRENCH).columns()).contains("NP");
    }

    private Map<Cell, Long> counted(Function<Practice, Collection<String>> columns) {
        var counts = new HashMap<Cell, Long>();
        for (var practice : published())
            for (var theme : Set.copyOf(practice.account().themes()))
                for (var column : Set.copyOf(columns.apply(practice)))
                    counts.merge(new Cell(theme, column), 1L, Long::sum);
        return counts;
    }

    private List<Practice> published() {
        var all = new ArrayList<Practice>();
        for (var page = practices.following("", 100);
                !page.isEmpty();
                page = practices.following(page.getLast().key(), 100)) all.addAll(page);
        return all;
    }
}
