package org.trialogue.search.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.trialogue.search.Entries;
import org.trialogue.search.EntrySource;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.Index.Building;

/** A building that fails gives up what does not answer yet, and nothing else. */
class RebuildTest {

    private static final RuntimeException AWAY = new IllegalStateException("away");

    private final Outbox outbox = mock(Outbox.class);
    private final Index index = mock(Index.class);
    private final Building building = mock(Building.class);
    private final Alone alone = mock(Alone.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<EntrySource> sources = mock(ObjectProvider.class);

    private final Rebuild rebuild = new Rebuild(
            sources,
            mock(Entries.class),
            outbox,
            index,
            alone,
            mock(PlatformTransactionManager.class),
            Clock.systemUTC());

    @BeforeEach
    void nobody_else_is_at_it() {
        when(sources.orderedStream()).thenReturn(Stream.of());
        when(index.begin()).thenReturn(building);
        doAnswer(asked -> {
                    asked.getArgument(1, Runnable.class).run();
                    return null;
                })
                .when(alone)
                .run(anyLong(), any());
    }

    @Test
    void what_answers_stays_though_the_database_fails_afterwards() {
        doThrow(AWAY).when(outbox).answersAnew();
        assertThatThrownBy(rebuild::run).isSameAs(AWAY);
        verify(building).finish();
        verify(building, never()).abandon();
    }

    @Test
    void what_does_not_answer_yet_is_given_up() {
        doThrow(AWAY).when(building).finish();
        assertThatThrownBy(rebuild::run).isSameAs(AWAY);
        verify(building).abandon();
        verify(outbox, never()).answersAnew();
        verify(outbox).tryAgain();
    }
}
