package org.trialogue.plans;

import java.util.List;
import org.trialogue.membership.Organization;
import org.trialogue.platform.Acting;

/**
 * Which party of a plan has a commitment to which standard, and where one is expected and none is there.
 *
 * @param parties the columns
 * @param rows one for each standard that a commitment serves or that something is expected to
 * @param open whether the plan can still be changed
 * @param acting in which capacity the viewer acts
 */
public record HeatMap(PlanName plan, List<Organization> parties, List<Row> rows, boolean open, Acting acting) {

    /** A standard, and a cell for each party. */
    public record Row(String code, List<Cell> cells) {

        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A standard and a party.
     *
     * @param commitments how many the party leads or shares in
     * @param expected whether the parties agreed that it is expected
     */
    public record Cell(Organization party, int commitments, boolean expected) {

        /** Whether something is expected, and nothing is there. */
        public boolean gap() {
            return expected && commitments == 0;
        }
    }

    /** Keeps its own copies. */
    public HeatMap {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
    }

    /** Whether the viewer may write down what is expected. */
    public boolean mayWrite() {
        return open && acting.forSecretariat();
    }

    /** How many gaps there are. */
    public long gaps() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::gap)
                .count();
    }
}
