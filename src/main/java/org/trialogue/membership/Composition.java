package org.trialogue.membership;

import java.util.List;

/**
 * Who makes up a working group today.
 *
 * @param vacancies what it lacks to be constituted; nothing where it is
 * @param officers the Chair, the Vice-Chairs, the Reporter, the spokespersons and the secretaries, in that order
 * @param balance how many of each side hold a mandate, in the order in which institutions write them
 */
public record Composition(List<Vacancy> vacancies, List<Mandated> officers, List<Share> balance) {

    /** Keeps its own copies. */
    public Composition {
        vacancies = List.copyOf(vacancies);
        officers = List.copyOf(officers);
        balance = List.copyOf(balance);
    }

    /** Whether it may begin its work. */
    public boolean constituted() {
        return vacancies.isEmpty();
    }
}
