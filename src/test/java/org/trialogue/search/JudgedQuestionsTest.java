package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.bench.Ranked;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.application.Weighed;
import org.trialogue.search.domain.Index;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions that members would ask of the starting library, judged by reading it: in each language meaning helps, or at least does no harm. */
@SpringBootTest(properties = "trialogue.search.index=search-test")
@Import(Council.class)
class JudgedQuestionsTest {

    private static final int DEEP = 100;

    /** What other tests have in the index moves the scores of all, by a little. */
    private static final double NOISE = 0.005;

    /** Measured, less two hundredths: the whole and its words alone could fall together. */
    private static final Map<String, Double> LEAST = Map.of("en", 0.565, "fr", 0.506, "es", 0.425);

    private final Set<String> library = new HashSet<>();

    @Autowired
    private Weighed weighed;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    @Autowired
    private JdbcClient jdbc;

    record Judged(String kind, String key, int grade) {}

    record Question(String id, String language, String kind, String query, List<Judged> judged) {

        Map<String, Integer> relevant() {
            return judged.stream().collect(Collectors.toMap(each -> each.kind() + "/" + each.key(), Judged::grade));
        }
    }

    @Test
    void in_no_language_is_the_whole_worse_than_its_words_alone() throws IOException {
        rebuild.ifDrifted();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> waiting() == 0);
        indexing.catchUp();
        index.refresh();

        var words = byLanguage(OptionalDouble.of(0));
        var whole = byLanguage(OptionalDouble.empty());
        System.out.println("nDCG@10 by words alone " + words + ", as the portal answers " + whole);
        assertThat(whole)
                .hasSize(3)
                .allSatisfy((language, found) -> assertThat(found)
                        .as(language)
                        .isGreaterThanOrEqualTo(words.getOrDefault(language, 1.0) - NOISE)
                        .isGreaterThanOrEqualTo(LEAST.getOrDefault(language, 1.0)));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from search.entry where not removed and not meant")
                .query(Long.class)
                .single();
    }

    private Map<String, Double> byLanguage(OptionalDouble weight) throws IOException {
        return questions().stream()
                .collect(Collectors.groupingBy(
                        Question::language, TreeMap::new, Collectors.averagingDouble(each -> found(each, weight))));
    }

    private double found(Question question, OptionalDouble weight) {
        var query = new Query(question.query(), question.kind(), Map.of(), 0, Locale.of(question.language()));
        var ranked = weighed.find(query, DEEP, weight).hits().stream()
                .map(hit -> hit.kind() + "/" + hit.id())
                .filter(library()::contains)
                .toList();
        return Ranked.ndcg(ranked, question.relevant());
    }

    /** What was judged; other tests have things of their own in the index. */
    private Set<String> library() {
        if (library.isEmpty()) library.addAll(jdbc.sql("""
                            select 'practice/' || key from knowledge.practice where origin = 'STARTING_LIBRARY'
                            union all select kind || '/' || id from search.entry where kind in ('instrument', 'principles')""").query(String.class).list());
        return library;
    }

    private static List<Question> questions() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                JudgedQuestionsTest.class.getResourceAsStream("/org/trialogue/search/judged-questions.json"))) {
            return new JsonMapper().readValue(file, new TypeReference<>() {});
        }
    }
}
