package org.trialogue.membership.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Contact;
import org.trialogue.membership.ImportPreview;
import org.trialogue.membership.Names;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile;
import org.trialogue.platform.tables.ImportProblem;

/** Reads a list of organizations, row by row: each thing that is wrong is noted with its line and column, and nothing stops the rest. */
public final class OrganizationList {

    /** The columns that a list may have, in any order; one of the names and the group must be there. */
    public static final List<String> COLUMNS = List.of(
            "name_en",
            "name_fr",
            "name_es",
            "group",
            "country",
            "representative",
            "basis",
            "contact",
            "email",
            "phone");

    /** How many rows a list may have. */
    public static final int MOST = 10_000;

    private final List<String> head;
    private final Set<String> taken;
    private final Map<Integer, Profile> rows = new TreeMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private OrganizationList(List<String> head, Set<String> taken) {
        this.head = head;
        this.taken = new HashSet<>(taken);
    }

    /**
     * Reads a file.
     *
     * @param taken under which names organizations are registered, as {@link #key} writes them
     * @throws Refusal when it is no such list at all
     */
    public static ImportPreview read(byte[] bytes, Set<String> taken) {
        var all = CsvFile.rows(bytes, MOST);
        if (all.isEmpty()) throw new Refusal("platform.refused.csv-empty");
        var head = all.getFirst().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!head.contains("group") || head.stream().noneMatch(name -> name.startsWith("name_")))
            throw new Refusal("membership.refused.csv-head", String.join(", ", COLUMNS));
        for (var name : head)
            if (!COLUMNS.contains(name) && !name.isEmpty()) throw new Refusal("platform.refused.csv-column", name);
        var list = new OrganizationList(head, taken);
        all.stream().skip(1).forEach(list::row);
        return new ImportPreview(list.rows, list.problems);
    }

    /** Under what an organization is compared: one name stands once a side and country. */
    public static String key(String name, Affiliation side, @Nullable String country) {
        return name.toLowerCase(Locale.ROOT) + '\n' + side + '\n' + Objects.requireNonNullElse(country, "");
    }

    private void row(CsvFile.Row row) {
        var before = problems.size();
        var cells = cells(row);
        var names =
                read(row, "name_en", () -> new Names(cells.get("name_en"), cells.get("name_fr"), cells.get("name_es")));
        var side = read(row, "group", () -> side(cells.getOrDefault("group", "")));
        var claim = read(row, "representative", () -> claim(cells.getOrDefault("representative", "")));
        var contact = read(row, "contact", () -> contact(cells));
        if (problems.size() > before || names == null || side == null || claim == null || contact == null) return;
        var basis = cells.getOrDefault("basis", "");
        var profile = read(row, "country", () -> new Profile(names, side, cells.get("country"), claim, basis, contact));
        if (profile != null && alone(row, profile)) rows.put(row.line(), profile);
    }

    private Map<String, String> cells(CsvFile.Row row) {
        var cells = new HashMap<String, String>();
        if (row.cells().size() > head.size()) problem(row, "", new Refusal("platform.import.cells", head.size()));
        for (int n = 0; n < Math.min(head.size(), row.cells().size()); n++) {
            var cell = row.cells().get(n);
            if (isFormula(cell, head.get(n))) problem(row, head.get(n), new Refusal("platform.import.formula"));
            cells.put(head.get(n), cell);
        }
        return cells;
    }

    /** What a spreadsheet would take for a formula when the list is written out again; a phone number begins with a plus. */
    private static boolean isFormula(String cell, String column) {
        if (cell.isEmpty()) return false;
        return "=@".indexOf(cell.charAt(0)) >= 0 || !column.equals("phone") && "+-".indexOf(cell.charAt(0)) >= 0;
    }

    private boolean alone(CsvFile.Row row, Profile profile) {
        var keys = profile.names().all().stream()
                .map(name -> key(name, profile.affiliation(), profile.country()))
                .toList();
        if (keys.stream().anyMatch(taken::contains)) {
            problem(
                    row,
                    "name_en",
                    new Refusal(
                            "membership.import.duplicate", profile.names().all().getFirst()));
            return false;
        }
        taken.addAll(keys);
        return true;
    }

    private static Affiliation side(String word) {
        return Stream.of(Affiliation.values())
                .filter(side -> side.key().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("membership.import.group"));
    }

    private static Boolean claim(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "oui", "sí", "si", "true", "1" -> true;
            case "", "no", "non", "false", "0" -> false;
            default -> throw new Refusal("membership.import.yes-or-no");
        };
    }

    private static Contact contact(Map<String, String> cells) {
        return new Contact(
                cells.getOrDefault("contact", ""), cells.getOrDefault("email", ""), cells.getOrDefault("phone", ""));
    }

    private <T> @Nullable T read(CsvFile.Row row, String column, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            problem(row, place(refusal, column), refusal);
            return null;
        }
    }

    private static String place(Refusal refusal, String otherwise) {
        return switch (refusal.messageKey()) {
            case "membership.refused.email" -> "email";
            case "membership.refused.phone" -> "phone";
            case "membership.refused.basis-missing",
                    "membership.refused.basis-alone",
                    "membership.refused.basis-long" -> "basis";
            default -> otherwise;
        };
    }

    private void problem(CsvFile.Row row, String column, Refusal refusal) {
        problems.add(new ImportProblem(row.line(), column, refusal.messageKey(), List.of(refusal.arguments())));
    }
}
