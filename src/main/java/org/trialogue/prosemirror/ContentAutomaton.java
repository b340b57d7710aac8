package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ContentExpression.Choice;
import org.trialogue.prosemirror.ContentExpression.Name;
import org.trialogue.prosemirror.ContentExpression.Repeated;
import org.trialogue.prosemirror.ContentExpression.Sequence;

/**
 * Turns a content expression into states. A first automaton has free moves (no type); the second has one state for each
 * set of the first's states. Sets are walked from the highest number down, as prosemirror-model does: that decides which
 * of several fitting types is the default.
 */
final class ContentAutomaton {
    /** A move to another state, free where the type is null; where it leads is known later. */
    private static final class Move {
        private final @Nullable NodeType type;
        private int to = -1;

        private Move(@Nullable NodeType type) {
            this.type = type;
        }
    }

    private final List<List<Move>> states = new ArrayList<>();
    private final Map<List<Integer>, ContentMatch> known = new HashMap<>();
    private final int end;

    ContentAutomaton(ContentExpression expression) {
        int start = state();
        var exits = lay(expression, start);
        end = state();
        join(exits, end);
    }

    ContentMatch start() {
        return explore(List.copyOf(closure(List.of(0))));
    }

    private int state() {
        states.add(new ArrayList<>());
        return states.size() - 1;
    }

    private Move move(int from, @Nullable NodeType type) {
        var move = new Move(type);
        states.get(from).add(move);
        return move;
    }

    private static void join(List<Move> moves, int to) {
        moves.forEach(move -> move.to = to);
    }

    /** Lays the moves of an expression from a state; gives back those that lead out of it. */
    private List<Move> lay(ContentExpression expression, int from) {
        return switch (expression) {
            case Name(var type) -> List.of(move(from, type));
            case Choice(var options) ->
                options.stream().flatMap(option -> lay(option, from).stream()).toList();
            case Sequence(var parts) -> sequence(parts, from);
            case Repeated repeated -> repeat(repeated, from);
        };
    }

    private List<Move> sequence(List<ContentExpression> parts, int from) {
        int at = from;
        for (var part : parts.subList(0, parts.size() - 1)) at = once(lay(part, at));
        return lay(parts.getLast(), at);
    }

    private int once(List<Move> exits) {
        int next = state();
        join(exits, next);
        return next;
    }

    private List<Move> repeat(Repeated repeated, int from) {
        var part = repeated.part();
        int at = from;
        for (int i = 0; i < repeated.min(); i++) at = step(part, at);
        if (repeated.max() == ContentExpression.UNBOUNDED) {
            int loop = repeated.min() > 0 ? at : once(List.of(move(at, null)));
            join(lay(part, loop), loop);
            return List.of(move(loop, null));
        }
        var exits = new ArrayList<Move>();
        for (int i = repeated.min(); i < repeated.max(); i++) {
            exits.add(move(at, null));
            if (i == repeated.max() - 1) exits.addAll(lay(part, at));
            else at = step(part, at);
        }
        if (exits.isEmpty()) exits.add(move(at, null));
        return exits;
    }

    private int step(ContentExpression part, int from) {
        int next = state();
        join(lay(part, from), next);
        return next;
    }

    /** All states that free moves reach; those that only pass on are left out. */
    private Set<Integer> closure(List<Integer> from) {
        var reached = new TreeSet<Integer>(Comparator.reverseOrder());
        from.forEach(state -> reach(state, reached));
        return reached;
    }

    private void reach(int state, Set<Integer> reached) {
        var moves = states.get(state);
        if (moves.size() == 1 && moves.getFirst().type == null) {
            reach(moves.getFirst().to, reached);
            return;
        }
        if (!reached.add(state)) return;
        for (var move : moves) if (move.type == null) reach(move.to, reached);
    }

    private ContentMatch explore(List<Integer> set) {
        var match = known.get(set);
        if (match != null) return match;
        match = new ContentMatch(set.contains(end));
        known.put(set, match);
        var targets = new LinkedHashMap<NodeType, List<Integer>>();
        for (int state : set)
            for (var move : states.get(state))
                if (move.type != null)
                    targets.computeIfAbsent(move.type, type -> new ArrayList<>())
                            .add(move.to);
        for (var target : targets.entrySet())
            match.add(new ContentMatch.Edge(target.getKey(), explore(List.copyOf(closure(target.getValue())))));
        return match;
    }
}
