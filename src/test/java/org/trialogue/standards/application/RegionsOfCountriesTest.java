package org.trialogue.standards.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** In which regions a country lies, whatever has been loaded so far. */
class RegionsOfCountriesTest {

    private final RegionsOfCountries regions = new RegionsOfCountries(JsonMapper.shared());

    @Test
    void a_country_lies_in_its_region_and_in_all_around_it() {
        assertThat(regions.wider(Map.of("country", List.of("SN"))).get("region"))
                .containsExactlyInAnyOrder("011", "202", "002");
    }

    @Test
    void several_countries_lie_in_each_of_theirs_once() {
        assertThat(regions.wider(Map.of("country", List.of("SN", "GH"))).get("region"))
                .containsExactlyInAnyOrder("011", "202", "002");
    }

    @Test
    void what_is_no_country_lies_nowhere() {
        assertThat(regions.wider(Map.of("country", List.of("??"), "theme", List.of("x"))))
                .isEmpty();
    }
}
