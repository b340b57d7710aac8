package org.trialogue.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.MemberId;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.PrincipleSet.Principle;

/** What a number of citations serve, and what they leave out. */
class CoverageTest {

    private static final CrosswalkSubject REMEDY = subject(
            "remedy",
            List.of("access-to-remedy"),
            link("P029", "4", State.PROPOSED),
            link("C143", "9", State.CONFIRMED),
            link("palermo-articles", "6(6)", State.PROPOSED),
            link("ohchr-principles", "16, 17", State.PROPOSED),
            link("C189", "17", State.WITHDRAWN));
    private static final CrosswalkSubject CHILDREN =
            subject("children", List.of("no-child-labour"), link("C182", "3, 4", State.CONFIRMED));
    private static final PrincipleSet PRINCIPLES = new PrincipleSet(
            "ohchr-principles",
            1,
            "Principles",
            "E/2002",
            List.of(new Principle("15", "Penalties", ""), new Principle("16", "Compensation", "")));
    private static final PrincipleSet PALERMO = new PrincipleSet(
            "palermo-articles",
            1,
            "Palermo",
            "UN",
            List.of(new Principle("6", "Assistance", ""), new Principle("8", "Return", "")));
    private static final Map<String, List<String>> RIGHTS =
            Map.of("access-to-remedy", List.of("R203"), "no-child-labour", List.of("C138"));

    @Test
    void an_article_is_served_by_what_names_it_and_by_nothing_beside_it() {
        var articles = coverage(cites("C182", "4")).articles(List.of("C182", "P029"));
        assertThat(articles)
                .extracting(Covered::of, Covered::number, Covered::degree)
                .containsExactly(
                        tuple("C182", "3", Degree.LEFT_OUT),
                        tuple("C182", "4", Degree.SERVED),
                        tuple("P029", "4", Degree.LEFT_OUT));
    }

    @Test
    void an_instrument_cited_as_a_whole_serves_its_articles_in_general() {
        var articles = coverage(cites("C182", "")).articles(List.of("C182"));
        assertThat(articles).extracting(Covered::degree).containsOnly(Degree.IN_GENERAL);
        assertThat(right(coverage(cites("C182", "")), "no-child-labour")).isEqualTo(Degree.IN_GENERAL);
    }

    @Test
    void a_right_is_served_through_the_crosswalk_by_its_own_instruments_and_by_a_tag() {
        assertThat(right(coverage(cites("P029", "4")), "access-to-remedy")).isEqualTo(Degree.SERVED);
        assertThat(right(coverage(cites("P029", "3")), "access-to-remedy")).isEqualTo(Degree.LEFT_OUT);
        assertThat(right(coverage(cites("R203", "")), "access-to-remedy")).isEqualTo(Degree.SERVED);
        var tagged = counted("library?right=access-to-remedy", "", Set.of("access-to-remedy"), Set.of("a"));
        assertThat(right(coverage(tagged), "access-to-remedy")).isEqualTo(Degree.SERVED);
        assertThat(right(coverage(tagged), "no-child-labour")).isEqualTo(Degree.LEFT_OUT);
    }

    @Test
    void a_principle_is_served_by_an_article_that_the_crosswalk_ties_to_it() {
        var principles = coverage(cites("C143", "9")).principles(CrosswalkSource.OHCHR_PRINCIPLES, PRINCIPLES);
        assertThat(principles)
                .extracting(Covered::number, Covered::degree)
                .containsExactly(tuple("15", Degree.LEFT_OUT), tuple("16", Degree.SERVED));
    }

    @Test
    void the_protocol_bears_the_numbers_of_its_articles_and_the_principles_are_only_meant_as_a_whole() {
        var cited = coverage(cites("PALERMO", "6(6)"));
        assertThat(cited.principles(CrosswalkSource.PALERMO, PALERMO))
                .extracting(Covered::degree)
                .containsExactly(Degree.SERVED, Degree.LEFT_OUT);
        assertThat(right(cited, "access-to-remedy")).isEqualTo(Degree.SERVED);
        assertThat(coverage(cites("OHCHR-2002", "16")).principles(CrosswalkSource.OHCHR_PRINCIPLES, PRINCIPLES))
                .extracting(Covered::degree)
                .containsOnly(Degree.IN_GENERAL);
    }

    @Test
    void the_case_of_a_code_makes_no_difference() {
        var cited = coverage(cites("c182", "4"));
        assertThat(cited.articles(List.of("C182")))
                .extracting(Covered::number, Covered::degree)
                .containsExactly(tuple("3", Degree.LEFT_OUT), tuple("4", Degree.SERVED));
        assertThat(right(coverage(cites("r203", "")), "access-to-remedy")).isEqualTo(Degree.SERVED);
        assertThat(right(coverage(cites("Palermo", "6(6)")), "access-to-remedy"))
                .isEqualTo(Degree.SERVED);
    }

    @Test
    void a_withdrawn_link_serves_nothing() {
        assertThat(right(coverage(cites("C189", "17")), "access-to-remedy")).isEqualTo(Degree.LEFT_OUT);
        assertThat(coverage().articles(List.of("C189"))).isEmpty();
    }

    @Test
    void what_serves_best_is_named_and_each_once() {
        var by = coverage(cites("P029", ""), cites("P029", "4"), cites("C143", "9")).rights(RIGHTS).stream()
                .filter(line -> line.number().equals("access-to-remedy"))
                .findFirst()
                .orElseThrow()
                .by();
        assertThat(by).extracting(Citation::link).containsExactlyInAnyOrder("texts/t#P029-4", "texts/t#C143-9");
    }

    @Test
    void a_thing_that_is_counted_under_two_names_is_one_thing() {
        var cited = coverage(
                counted("library?instrument=P029", "P029", Set.of(), Set.of("a", "b")),
                counted("library?right=access-to-remedy", "", Set.of("access-to-remedy"), Set.of("b", "c")),
                counted("library?instrument=R203", "R203", Set.of(), Set.of("c")));
        assertThat(cited.rights(RIGHTS).stream()
                        .filter(line -> line.number().equals("access-to-remedy"))
                        .map(Covered::things))
                .containsExactly(2L);
    }

    private static Citation counted(String link, String code, Set<String> rights, Set<String> practices) {
        return new Citation("practice", "", Locale.ENGLISH, link, code, "", rights, practices);
    }

    private static Coverage coverage(Citation... citations) {
        return new Coverage(List.of(REMEDY, CHILDREN), List.of(citations));
    }

    private static Degree right(Coverage coverage, String key) {
        return coverage.rights(RIGHTS).stream()
                .filter(line -> line.number().equals(key))
                .findFirst()
                .orElseThrow()
                .degree();
    }

    private static Citation cites(String code, String ref) {
        return Citation.of("provision", "1. Words", Locale.ENGLISH, "texts/t#" + code + "-" + ref, code, ref);
    }

    private static CrosswalkSubject subject(String key, List<String> rights, CrosswalkLink... links) {
        return new CrosswalkSubject(key, Map.of("en", key), rights, List.of(links));
    }

    private static CrosswalkLink link(String to, String ref, State state) {
        return new CrosswalkLink(
                UUID.randomUUID(), "any", to, ref, state, new MemberId(UUID.randomUUID()), Instant.EPOCH);
    }
}
