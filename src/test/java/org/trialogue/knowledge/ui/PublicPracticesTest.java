package org.trialogue.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.knowledge.application.Reviewing;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;
import tools.jackson.databind.json.JsonMapper;

/** What whoever is not signed in gets at the address of a published practice. */
class PublicPracticesTest extends Setting {

    private static final String TRIED = "Agencies <b>paid</b> fees back.</script><script>alert(1)</script>";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private Contributing contributing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Experiences experiences;

    @Autowired
    private Retiring retiring;

    @Test
    void everybody_reads_what_it_tells_and_nothing_of_persons_or_of_what_members_say() throws Exception {
        var scene = convened();
        var key = published(scene);
        Viewing.as(scene.employer(), () -> {
            experiences.used(key, "In our three harbours.", "GH", null, scene.employer());
            experiences.mistaken(key, "It was nine agencies.", scene.employer());
            return null;
        });
        var answer = got("/public/practices/" + key);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=60, must-revalidate, public");
        assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noarchive");
        var page = read(answer);
        assertThat(page.select("#tried p").text()).isEqualTo(TRIED);
        assertThat(page.select("main b, main script")).isEmpty();
        assertThat(page.select("main").text()).contains("Endorsed by", "Workers", "Its report of 2025", "C181");
        assertThat(page.html())
                .doesNotContain(
                        "three harbours", "nine agencies", scene.worker().toString());
        var linked = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(linked.at("/@graph/0/text").asString()).isEqualTo(TRIED);
        assertThat(linked.at("/@graph/0/url").asString()).endsWith("/public/practices/" + key);
    }

    @Test
    void headings_are_the_readers_and_words_are_those_of_the_language_it_is_told_in() throws Exception {
        var french = answer("/public/practices/ticw-1", "Accept-Language", "fr-CH");
        var page = read(french);
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("#tried p").attr("lang")).isEqualTo("en");
        assertThat(page.select("#short").text()).contains("En bref", "Résumé");
        assertThat(page.select("#tags").text()).contains("déduit");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).contains("en", "fr", "es");
        assertThat(read(answer("/public/practices/ticw-1?lang=es", "Accept-Language", "fr"))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("es");
        var mark = Objects.requireNonNull(got("/public/practices/ticw-1").getHeader("ETag"));
        assertThat(answer("/public/practices/ticw-1", "If-None-Match", mark).getStatus())
                .isEqualTo(304);
    }

    @Test
    void a_draft_and_what_was_retired_look_like_what_is_not_there() throws Exception {
        var scene = convened();
        var key = published(scene);
        var secretary = scene.secretary().member();
        Viewing.as(secretary, () -> {
            retiring.retire(key, "The law has changed.", secretary);
            return null;
        });
        var nothing = got("/public/practices/no-such-practice");
        assertThat(nothing.getStatus()).isEqualTo(404);
        assertThat(got("/public/practices/" + key).getStatus()).isEqualTo(404);
        assertThat(got("/public/practices/" + key).getContentAsString()).isEqualTo(nothing.getContentAsString());
    }

    private String published(Convened scene) {
        var id = Viewing.as(scene.worker(), () -> contributing.begin(null, Locale.ENGLISH, account(), scene.worker()));
        Viewing.as(scene.worker(), () -> {
            contributing.submit(id, scene.worker());
            return null;
        });
        var deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        for (var reviewer : List.of(scene.employer(), scene.government(), deputy))
            Viewing.as(reviewer, () -> {
                reviewing.review(id, 1, true, "", reviewer);
                return null;
            });
        return Objects.requireNonNull(Viewing.as(
                scene.worker(),
                () -> contributing.find(id, scene.worker()).orElseThrow().practice()));
    }

    private MockHttpServletResponse got(String address) throws Exception {
        return answer(address, "Accept-Language", "en");
    }

    private MockHttpServletResponse answer(String address, String header, String value) throws Exception {
        return MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build()
                .perform(get(address).header(header, value))
                .andReturn()
                .getResponse();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static Account account() {
        return new Account(
                "practice",
                "Fees paid back " + UUID.randomUUID(),
                "Ten agencies paid their fees back.",
                TRIED,
                null,
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of("workers"),
                List.of(),
                List.of("C181"),
                "A union",
                "Its report of 2025",
                null);
    }
}
