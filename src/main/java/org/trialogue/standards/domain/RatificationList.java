package org.trialogue.standards.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.Ratification.Status;
import org.trialogue.standards.RatificationPreview;
import org.trialogue.standards.domain.RatificationRows.Place;

/** Reads a list of ratifications, row by row: each thing that is wrong is noted with its line and column, and nothing stops the rest. */
public final class RatificationList {

    /** The columns that a list has, in any order; all must be there. */
    public static final List<String> COLUMNS = List.of("instrument", "country", "date", "status");

    /** How many rows a list may have. */
    public static final int MOST = 20_000;

    private static final Map<String, Status> STATUSES = Map.of(
            "in force", Status.IN_FORCE,
            "en vigueur", Status.IN_FORCE,
            "en vigor", Status.IN_FORCE,
            "not in force", Status.NOT_IN_FORCE,
            "pas en vigueur", Status.NOT_IN_FORCE,
            "no en vigor", Status.NOT_IN_FORCE,
            "denounced", Status.DENOUNCED,
            "dénoncé", Status.DENOUNCED,
            "denunciado", Status.DENOUNCED);

    private final List<String> head;
    private final Map<String, Instrument> instruments;
    private final Map<Place, Ratification> standing;
    private final LocalDate today;
    private final Countries countries = new Countries();
    private final Set<Place> seen = new HashSet<>();
    private final List<RatificationPreview.Row> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int known;

    private RatificationList(
            List<String> head,
            Map<String, Instrument> instruments,
            Map<Place, Ratification> standing,
            LocalDate today) {
        this.head = head;
        this.instruments = instruments;
        this.standing = standing;
        this.today = today;
    }

    /**
     * Reads a file.
     *
     * @param instruments by their codes in upper case
     * @param standing what was imported before
     * @param today no ratification lies beyond it
     * @throws Refusal when it is no such list at all
     */
    public static RatificationPreview read(
            byte[] bytes, Map<String, Instrument> instruments, Map<Place, Ratification> standing, LocalDate today) {
        var all = CsvFile.rows(bytes, MOST);
        if (all.isEmpty()) throw new Refusal("platform.refused.csv-empty");
        var head = all.getFirst().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        for (var name : head)
            if (!COLUMNS.contains(name) && !name.isEmpty()) throw new Refusal("platform.refused.csv-column", name);
        if (!head.containsAll(COLUMNS))
            throw new Refusal("standards.refused.ratifications-head", String.join(", ", COLUMNS));
        var list = new RatificationList(head, instruments, standing, today);
        all.stream().skip(1).forEach(list::row);
        return new RatificationPreview(list.rows, list.known, list.problems);
    }

    private void row(CsvFile.Row row) {
        var before = problems.size();
        var cells = cells(row);
        var instrument = read(row, "instrument", () -> instrument(cells.getOrDefault("instrument", "")));
        var country = read(row, "country", () -> countries.code(cells.getOrDefault("country", "")));
        var on = read(row, "date", () -> day(cells.getOrDefault("date", "")));
        var status = read(row, "status", () -> status(cells.getOrDefault("status", "")));
        if (on != null && instrument != null) read(row, "date", () -> after(on, instrument));
        if (problems.size() > before || instrument == null || country == null || on == null || status == null) return;
        keep(row, instrument.code(), new Ratification(country, on, status));
    }

    private void keep(CsvFile.Row row, String code, Ratification said) {
        var place = new Place(code, said.country());
        if (!seen.add(place)) {
            problem(row, "country", new Refusal("standards.import.twice", code, said.country()));
            return;
        }
        var stands = standing.get(place);
        if (said.equals(stands)) known++;
        else rows.add(new RatificationPreview.Row(row.line(), code, said, stands));
    }

    private Map<String, String> cells(CsvFile.Row row) {
        var cells = new HashMap<String, String>();
        if (row.cells().size() > head.size()) problem(row, "", new Refusal("platform.import.cells", head.size()));
        for (int n = 0; n < Math.min(head.size(), row.cells().size()); n++)
            cells.put(head.get(n), row.cells().get(n));
        return cells;
    }

    private Instrument instrument(String code) {
        var found = instruments.get(code.toUpperCase(Locale.ROOT));
        if (found == null) throw new Refusal("standards.import.instrument", code);
        return found;
    }

    private LocalDate day(String written) {
        var day = Dates.read(written).orElseThrow(() -> new Refusal("standards.import.date", written));
        if (day.isAfter(today)) throw new Refusal("standards.import.future", written);
        return day;
    }

    private static LocalDate after(LocalDate on, Instrument instrument) {
        if (on.getYear() < instrument.adopted())
            throw new Refusal("standards.import.before", instrument.code(), Integer.toString(instrument.adopted()));
        return on;
    }

    private static Status status(String word) {
        var plain = word.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        var found = STATUSES.get(plain);
        if (found == null) throw new Refusal("standards.import.status", word);
        return found;
    }

    private <T> @Nullable T read(CsvFile.Row row, String column, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            problem(row, column, refusal);
            return null;
        }
    }

    private void problem(CsvFile.Row row, String column, Refusal refusal) {
        problems.add(new ImportProblem(row.line(), column, refusal.messageKey(), List.of(refusal.arguments())));
    }
}
