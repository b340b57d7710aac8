package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Years;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.HeadedTable.Line;
import org.trialogue.platform.tables.ImportProblem;

/** The cells of a line, and all that is wrong with them, not the first thing alone. */
final class LineCells {

    private final Line line;
    private final List<ImportProblem> problems = new ArrayList<>();

    LineCells(Line line) {
        this.line = line;
        if (line.problem() != null) problems.add(line.problem());
    }

    /** Whether it could not be read at all. */
    boolean unreadable() {
        return line.problem() != null;
    }

    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** Notes what else is wrong. */
    void wrong(String column, Refusal refusal) {
        problems.add(new ImportProblem(line.line(), column, refusal.messageKey(), List.of(refusal.arguments())));
    }

    String cell(String column) {
        return line.cell(column);
    }

    @Nullable
    String needed(String column) {
        var text = line.cell(column);
        if (!text.isEmpty()) return text;
        wrong(column, new Refusal("plans.import.empty", column));
        return null;
    }

    List<String> several(String column, String between) {
        return Arrays.stream(line.cell(column).split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Nullable
    LocalDate day(String column, @Nullable String text) {
        if (text == null) return null;
        return read(column, () -> {
            try {
                return Years.checked(LocalDate.parse(text));
            } catch (DateTimeException other) {
                throw new Refusal("plans.import.day", text);
            }
        });
    }

    <E extends Enum<E>> @Nullable E choice(String column, E[] all) {
        var text = needed(column);
        if (text == null) return null;
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    var words = Stream.of(all)
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
                    wrong(column, new Refusal("plans.import.choice", text, words));
                    return null;
                });
    }

    <T> @Nullable T read(String column, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            wrong(column, refusal);
            return null;
        }
    }

    /**
     * A point or a comma before the decimals, and nothing between thousands: a file says not in which language it is written. Where a comma could
     * stand between thousands, nobody could tell which it is.
     */
    static BigDecimal number(String text) {
        var plain = text.replace(',', '.').replace('−', '-');
        if (!plain.matches("[+-]?\\d+(\\.\\d+)?") || text.matches("[+−-]?[1-9]\\d{0,2},\\d{3}"))
            throw new Refusal("plans.refused.no-number", text, "1234.5");
        return new BigDecimal(plain);
    }
}
