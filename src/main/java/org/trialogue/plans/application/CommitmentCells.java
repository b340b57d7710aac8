package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Shares;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.HeadedTable.Line;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.CitedInstruments;
import org.trialogue.standards.Standards;

/** Reads the cells of its lines into a commitment. */
final class CommitmentCells {

    private final LineCells cells;
    private final List<LineCells> further;
    private final Map<String, Set<OrganizationId>> parties;
    private final Standards library;
    private final Map<String, Provision> implementable;

    /**
     * For the lines of a commitment.
     *
     * @param lines the one that says what is promised, then those that say alone what else it is measured by
     * @param parties those of the plan by their names in small letters
     * @param implementable the provisions that it can implement, as a file names them
     */
    CommitmentCells(
            List<Line> lines,
            Map<String, Set<OrganizationId>> parties,
            Standards library,
            Map<String, Provision> implementable) {
        this.cells = new LineCells(lines.getFirst());
        this.further = lines.stream().skip(1).map(LineCells::new).toList();
        this.parties = parties;
        this.library = library;
        this.implementable = implementable;
    }

    /** Whether a line says nothing but what else the commitment before it is measured by. */
    static boolean continues(Line line) {
        return line.problem() == null
                && !line.cell("indicator").isEmpty()
                && PlanColumns.NEEDED.stream()
                        .allMatch(column -> line.cell(column).isEmpty());
    }

    List<ImportProblem> problems() {
        return Stream.concat(cells.problems().stream(), further.stream().flatMap(each -> each.problems().stream()))
                .toList();
    }

    /** The commitment, or null where something is wrong. */
    @Nullable
    CommitmentDraft draft() {
        if (cells.unreadable()) return null;
        var sentence = cells.needed("sentence");
        var lead = party("lead", cells.needed("lead"));
        var sharing = new LinkedHashSet<OrganizationId>();
        cells.several("sharedWith", ";").forEach(name -> {
            var party = party("sharedWith", name);
            if (party != null) sharing.add(party);
        });
        var shares = lead == null ? Shares.NONE : shares(lead, sharing);
        var period = period();
        var cited = cells.read("standards", this::cited);
        var provisions = provisions();
        var indicators = Stream.concat(Stream.of(cells), further.stream())
                .flatMap(line -> Stream.ofNullable(new IndicatorCells(line).indicator()))
                .toList();
        if (sentence == null
                || lead == null
                || period == null
                || shares == null
                || cited == null
                || !problems().isEmpty()) return null;
        return cells.read(
                "sentence",
                () -> new CommitmentDraft(
                        sentence,
                        lead,
                        sharing,
                        provisions,
                        Set.copyOf(cited.codes()),
                        period,
                        indicators,
                        shares,
                        cited.articles()));
    }

    /** After a semicolon another instrument begins. */
    private CitedInstruments cited() {
        return CitedInstruments.read(library, cells.several("standards", "[;|\\n]"));
    }

    /** The steps on the way, each a day and what is reached then. */
    List<MilestoneDraft> milestones() {
        if (cells.unreadable()) return List.of();
        var steps = new ArrayList<MilestoneDraft>();
        for (var said : cells.several("milestones", ";")) {
            var parts = said.split("\\s+", 2);
            var day = cells.day("milestones", parts[0]);
            var step = day == null
                    ? null
                    : cells.read("milestones", () -> new MilestoneDraft(null, parts.length > 1 ? parts[1] : "", day));
            if (step != null) steps.add(step);
        }
        return steps;
    }

    /** The keys of the practices that it applies. */
    List<String> practices() {
        return cells.several("practices", ";").stream().distinct().toList();
    }

    /** The sentences of those that it depends on, as a file names them. */
    List<String> needs() {
        return cells.several("dependsOn", ";").stream().distinct().toList();
    }

    /** Notes what else is wrong. */
    void wrong(String column, Refusal refusal) {
        cells.wrong(column, refusal);
    }

    private List<Provision> provisions() {
        return cells.several("provisions", ";").stream()
                .flatMap(said -> Stream.ofNullable(cells.read("provisions", () -> provision(said))))
                .distinct()
                .toList();
    }

    private Provision provision(String said) {
        var provision = implementable.get(said);
        if (provision == null) throw new Refusal("plans.refused.unknown-provision", said);
        return provision;
    }

    /** The lead party's share, then those of the others in the order in which they stand; empty where it is not said. */
    private @Nullable Shares shares(OrganizationId lead, Set<OrganizationId> sharing) {
        var text = cells.cell("shares");
        if (text.isEmpty()) return Shares.NONE;
        var parties = new ArrayList<OrganizationId>();
        parties.add(lead);
        parties.addAll(sharing);
        return cells.read("shares", () -> {
            var typed = text.split(";", -1);
            if (typed.length > parties.size())
                throw new Refusal("plans.import.shares-many", typed.length, parties.size());
            var percent = new HashMap<OrganizationId, BigDecimal>();
            for (int place = 0; place < typed.length; place++) {
                var share = Shares.read(typed[place]);
                if (share != null) percent.put(parties.get(place), share);
            }
            return new Shares(percent);
        });
    }

    private @Nullable Period period() {
        var from = cells.day("start", cells.needed("start"));
        var until = cells.day("due", cells.needed("due"));
        return from == null || until == null ? null : cells.read("due", () -> new Period(from, until));
    }

    private @Nullable OrganizationId party(String column, @Nullable String name) {
        if (name == null) return null;
        var called = parties.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
        if (called.isEmpty()) cells.wrong(column, new Refusal("plans.refused.lead-no-party", name));
        if (called.size() > 1) cells.wrong(column, new Refusal("plans.import.ambiguous", name));
        return called.size() == 1 ? called.iterator().next() : null;
    }
}
