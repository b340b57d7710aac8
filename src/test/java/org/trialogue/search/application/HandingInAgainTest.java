package org.trialogue.search.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialogue.search.FacetsMoved;

/** However often vocabularies move, everything is handed in again once for it, and once more for what moves meanwhile. */
class HandingInAgainTest {

    private final FacetMoves moves = mock(FacetMoves.class);
    private final Rebuild rebuild = mock(Rebuild.class);
    private final FacetsListening listening = new FacetsListening(moves);
    private final HandingInAgain again = new HandingInAgain(moves, rebuild, Duration.ZERO);
    private final AtomicLong moved = new AtomicLong(1);
    private final AtomicLong done = new AtomicLong(1);

    @BeforeEach
    void counted() {
        doAnswer(asked -> moved.incrementAndGet()).when(moves).moved();
        when(moves.moves()).thenAnswer(asked -> moved.get());
        when(moves.handedIn()).thenAnswer(asked -> done.get());
        doAnswer(asked -> {
                    done.set(asked.getArgument(0));
                    return null;
                })
                .when(moves)
                .handedIn(anyLong());
    }

    @Test
    void many_moves_are_one_time_and_no_listener_hands_in_itself() {
        again.ifMoved();
        for (var n = 0; n < 5; n++) listening.on(new FacetsMoved("sector", "mining"));
        verify(rebuild, never()).handInAgain();
        again.ifMoved();
        again.ifMoved();
        verify(rebuild).handInAgain();
    }

    @Test
    void what_moves_meanwhile_asks_for_one_time_more() {
        doAnswer(first -> {
                    for (var n = 0; n < 3; n++) listening.on(new FacetsMoved("sector", "mining"));
                    return null;
                })
                .doNothing()
                .when(rebuild)
                .handInAgain();
        listening.on(new FacetsMoved("sector", "fishing"));
        for (var n = 0; n < 3; n++) again.ifMoved();
        verify(rebuild, times(2)).handInAgain();
    }

    @Test
    void what_failed_is_done_the_next_time() {
        doThrow(new IllegalStateException("away")).doNothing().when(rebuild).handInAgain();
        listening.on(new FacetsMoved("sector", "mining"));
        assertThatThrownBy(again::ifMoved).hasMessage("away");
        again.ifMoved();
        again.ifMoved();
        verify(rebuild, times(2)).handInAgain();
    }
}
