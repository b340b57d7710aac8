package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.Shares;
import org.trialogue.plans.Years;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.HeadedTable.Line;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.CitedInstruments;
import org.trialogue.standards.Standards;

/** Reads the cells of a line into a commitment, and notes all that is wrong with them, not the first thing alone. */
final class CommitmentCells {

    private static final List<String> OF_INDICATORS =
            List.of("measure", "unit", "direction", "baseline", "baselineOn", "target", "targetOn");

    private final Line line;
    private final Map<String, Set<OrganizationId>> parties;
    private final Standards library;
    private final List<ImportProblem> problems = new ArrayList<>();

    /** For a line, the parties of the plan by their names in small letters, and the library of instruments. */
    CommitmentCells(Line line, Map<String, Set<OrganizationId>> parties, Standards library) {
        this.line = line;
        this.parties = parties;
        this.library = library;
        if (line.problem() != null) problems.add(line.problem());
    }

    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** The commitment, or null where something is wrong. */
    @Nullable
    CommitmentDraft draft() {
        if (line.problem() != null) return null;
        var sentence = needed("sentence");
        var lead = party("lead", needed("lead"));
        var sharing = new LinkedHashSet<OrganizationId>();
        several("sharedWith", ";").forEach(name -> {
            var party = party("sharedWith", name);
            if (party != null) sharing.add(party);
        });
        var shares = lead == null ? Shares.NONE : shares(lead, sharing);
        var period = period();
        var cited = read("standards", this::cited);
        var indicator = indicator();
        if (sentence == null
                || lead == null
                || period == null
                || shares == null
                || cited == null
                || !problems.isEmpty()) return null;
        return read(
                "sentence",
                () -> new CommitmentDraft(
                        sentence,
                        lead,
                        sharing,
                        List.of(),
                        Set.copyOf(cited.codes()),
                        period,
                        indicator,
                        shares,
                        cited.articles()));
    }

    /** After a semicolon another instrument begins. */
    private CitedInstruments cited() {
        return CitedInstruments.read(library, several("standards", "[;|\\n]"));
    }

    /** The steps on the way, each a day and what is reached then. */
    List<MilestoneDraft> milestones() {
        if (line.problem() != null) return List.of();
        var steps = new ArrayList<MilestoneDraft>();
        for (var said : several("milestones", ";")) {
            var parts = said.split("\\s+", 2);
            var day = day("milestones", parts[0]);
            var step = day == null
                    ? null
                    : read("milestones", () -> new MilestoneDraft(null, parts.length > 1 ? parts[1] : "", day));
            if (step != null) steps.add(step);
        }
        return steps;
    }

    /** Notes what else is wrong. */
    void wrong(String column, Refusal refusal) {
        problems.add(new ImportProblem(line.line(), column, refusal.messageKey(), List.of(refusal.arguments())));
    }

    /** The lead party's share, then those of the others in the order in which they stand; empty where it is not said. */
    private @Nullable Shares shares(OrganizationId lead, Set<OrganizationId> sharing) {
        var text = line.cell("shares");
        if (text.isEmpty()) return Shares.NONE;
        var parties = new ArrayList<OrganizationId>();
        parties.add(lead);
        parties.addAll(sharing);
        return read("shares", () -> {
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
        var from = day("start", needed("start"));
        var until = day("due", needed("due"));
        return from == null || until == null ? null : read("due", () -> new Period(from, until));
    }

    private @Nullable Indicator indicator() {
        var name = line.cell("indicator");
        if (name.isEmpty()) {
            OF_INDICATORS.stream()
                    .filter(column -> !line.cell(column).isEmpty())
                    .findFirst()
                    .ifPresent(column -> wrong(column, new Refusal("plans.refused.indicator-nameless")));
            return null;
        }
        var measure = choice("measure", Measure.values());
        var direction = choice("direction", Direction.values());
        var baseline = figure("baseline");
        var target = figure("target");
        if (measure == null || direction == null || baseline == null || target == null) return null;
        return read(
                "indicator",
                () -> new Indicator(UUID.randomUUID(), name, measure, line.cell("unit"), direction, baseline, target));
    }

    private @Nullable Figure figure(String column) {
        var on = day(column + "On", needed(column + "On"));
        var text = needed(column);
        if (on == null || text == null) return null;
        return read(column, () -> new Figure(number(text), on));
    }

    /**
     * A point or a comma before the decimals, and nothing between thousands: a file says not in which language it is written. Where a comma could
     * stand between thousands, nobody could tell which it is.
     */
    private static BigDecimal number(String text) {
        var plain = text.replace(',', '.').replace('−', '-');
        if (!plain.matches("[+-]?\\d+(\\.\\d+)?") || text.matches("[+−-]?[1-9]\\d{0,2},\\d{3}"))
            throw new Refusal("plans.refused.no-number", text, "1234.5");
        return new BigDecimal(plain);
    }

    private <E extends Enum<E>> @Nullable E choice(String column, E[] all) {
        var text = needed(column);
        if (text == null) return null;
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    var words = String.join(
                            ", ",
                            Stream.of(all)
                                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                                    .toList());
                    wrong(column, new Refusal("plans.import.choice", text, words));
                    return null;
                });
    }

    private @Nullable OrganizationId party(String column, @Nullable String name) {
        if (name == null) return null;
        var called = parties.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
        if (called.isEmpty()) wrong(column, new Refusal("plans.refused.lead-no-party", name));
        if (called.size() > 1) wrong(column, new Refusal("plans.import.ambiguous", name));
        return called.size() == 1 ? called.iterator().next() : null;
    }

    private @Nullable LocalDate day(String column, @Nullable String text) {
        if (text == null) return null;
        return read(column, () -> {
            try {
                return Years.checked(LocalDate.parse(text));
            } catch (DateTimeException other) {
                throw new Refusal("plans.import.day", text);
            }
        });
    }

    private @Nullable String needed(String column) {
        var text = line.cell(column);
        if (!text.isEmpty()) return text;
        wrong(column, new Refusal("plans.import.empty", column));
        return null;
    }

    private List<String> several(String column, String between) {
        return Arrays.stream(line.cell(column).split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private <T> @Nullable T read(String column, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            wrong(column, refusal);
            return null;
        }
    }
}
