package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.plans.Period;
import org.trialogue.platform.Refusal;

/** The address of the balance says of which days and working group it is; what it says wrongly is the last year, of all. */
final class BalanceAddress {

    static final String PAGE = "plans/balance";
    static final String FILE = "plans/balance/as/csv";

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String GROUP = "group";

    private BalanceAddress() {}

    static BalanceQuestion question(QueryParameters address, LocalDate today) {
        return new BalanceQuestion(
                period(address).orElseGet(() -> new Period(today.minusYears(1).plusDays(1), today)),
                address.getSingleParameter(GROUP).flatMap(BalanceAddress::group).orElse(null));
    }

    static String of(String where, BalanceQuestion question) {
        return said(question).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&", where + "?", ""));
    }

    static QueryParameters parameters(BalanceQuestion question) {
        return QueryParameters.simple(said(question));
    }

    private static Map<String, String> said(BalanceQuestion question) {
        var said = new LinkedHashMap<String, String>();
        said.put(FROM, question.period().from().toString());
        said.put(UNTIL, question.period().until().toString());
        var group = question.group();
        if (group != null) said.put(GROUP, group.toString());
        return said;
    }

    private static Optional<Period> period(QueryParameters address) {
        return address.getSingleParameter(FROM)
                .flatMap(from -> address.getSingleParameter(UNTIL).flatMap(until -> period(from, until)));
    }

    private static Optional<Period> period(String from, String until) {
        try {
            return Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(until)));
        } catch (DateTimeException | Refusal none) {
            return Optional.empty();
        }
    }

    private static Optional<WorkingGroupId> group(String text) {
        try {
            return Optional.of(new WorkingGroupId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
