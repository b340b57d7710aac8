package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The changes to a text that wait for their turn: no more than one of each connection. */
final class Submissions {

    private static final int ROUND = 32;

    private final Queue<Submission> waiting = new ConcurrentLinkedQueue<>();

    void add(Submission submission) {
        waiting.add(submission);
    }

    /** The next ones, in order, without those whose connection was ended here: they ask again when they are back. */
    List<Submission> next() {
        var round = new ArrayList<Submission>();
        for (var each = waiting.poll(); each != null; each = round.size() < ROUND ? waiting.poll() : null)
            if (!each.from().over()) round.add(each);
        return round;
    }
}
