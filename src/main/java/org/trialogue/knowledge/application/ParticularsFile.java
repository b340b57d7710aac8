package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;

/** The file of what the practices that we ship tell beside what was tried and learned: only what their record states, taken apart. */
record ParticularsFile(List<Row> particulars) {

    /** What the file says of one practice; what it does not say is missing. */
    record Row(
            String id,
            @Nullable String context,
            @Nullable String results,
            @Nullable List<String> figures,
            @Nullable String conditions,
            @Nullable List<String> partners) {

        Particulars read() {
            return new Particulars(said(context), said(results), counted(), said(conditions), "");
        }

        private List<Figure> counted() {
            return Objects.requireNonNullElse(figures, List.<String>of()).stream()
                    .map(line -> Figure.read(line).orElseThrow())
                    .toList();
        }

        private static String said(@Nullable String part) {
            return Objects.requireNonNullElse(part, "");
        }
    }

    /** What each tells, by its key. */
    Map<String, Row> byKey() {
        return particulars.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    /** The account with what it tells beside. */
    static Account told(Account account, @Nullable Row row) {
        return row == null ? account : account.with(row.read(), Objects.requireNonNullElse(row.partners(), List.of()));
    }
}
