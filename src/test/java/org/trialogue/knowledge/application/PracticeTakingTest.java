package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.PracticeTaking.Found;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.Search;

/** Pages that were not found in one way make no list. */
class PracticeTakingTest {

    private final Search search = mock(Search.class);
    private final PracticeTaking taking =
            new PracticeTaking(search, mock(PracticeRecords.class), mock(Practices.class), mock(TakingAlong.class));

    @Test
    void it_begins_once_more_where_the_index_goes_away_between_two_pages() {
        answers(
                page(Source.INDEX, List.of(), 0, 250),
                page(Source.DATABASE, List.of(), 250, 300),
                page(Source.DATABASE, List.of(), 0, 250),
                page(Source.DATABASE, List.of(), 240, 300));
        assertThat(found()).hasValueSatisfying(found -> assertThat(found.keys()).hasSize(300));
    }

    @Test
    void it_gives_up_where_that_happens_again() {
        answers(
                page(Source.INDEX, List.of(), 0, 250),
                page(Source.INDEX, List.of(Remark.WORDS_ALONE), 250, 300),
                page(Source.INDEX, List.of(Remark.WORDS_ALONE), 0, 250),
                page(Source.INDEX, List.of(), 250, 300));
        assertThat(found()).isEmpty();
    }

    private Optional<Found> found() {
        return taking.find(Query.of("fees", Locale.ENGLISH), Optional.empty());
    }

    private void answers(Results first, Results... others) {
        when(search.answer(any(), any(), anyInt(), anyInt())).thenReturn(first, others);
    }

    private static Results page(Source source, List<Remark> remarks, int from, int to) {
        var hits = IntStream.range(from, to)
                .mapToObj(number -> hit("practice-" + number))
                .toList();
        return new Results(source, 300, remarks, hits, List.of(), Map.of(), null, List.of());
    }

    private static Hit hit(String key) {
        var passage = new Hit.Answer("", "practices/" + key, Locale.ENGLISH, false, List.of());
        return new Hit(
                "practice",
                key,
                List.of(),
                Locale.ENGLISH,
                Locale.ENGLISH,
                "practices/" + key,
                passage,
                null,
                List.of(),
                Set.of(),
                null,
                Hit.Support.NONE,
                1);
    }
}
