package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;
import org.trialogue.plans.PlanId;

/** The calendar's address says what it shows: {@code plans/calendar?month=2026-11&kind=report&as=list}. What it says wrongly narrows nothing. */
final class MonthAddress {

    static final String PAGE = "plans/calendar";

    private static final String MONTH = "month";
    private static final String PLAN = "plan";
    private static final String GROUP = "group";
    private static final String KIND = "kind";
    private static final String AS = "as";
    private static final String LIST = "list";

    private MonthAddress() {}

    static MonthQuestion question(QueryParameters address, YearMonth now) {
        return new MonthQuestion(
                address.getSingleParameter(MONTH).flatMap(MonthAddress::month).orElse(now),
                address.getSingleParameter(PLAN)
                        .flatMap(MonthAddress::key)
                        .map(PlanId::new)
                        .orElse(null),
                address.getSingleParameter(GROUP)
                        .flatMap(MonthAddress::key)
                        .map(WorkingGroupId::new)
                        .orElse(null),
                address.getSingleParameter(KIND).flatMap(MonthAddress::kind).orElse(null));
    }

    static boolean asList(QueryParameters address) {
        return address.getSingleParameter(AS).filter(LIST::equals).isPresent();
    }

    static String of(MonthQuestion question, boolean asList) {
        return said(question, asList).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&", PAGE + "?", ""));
    }

    static QueryParameters parameters(MonthQuestion question, boolean asList) {
        return QueryParameters.simple(said(question, asList));
    }

    private static Map<String, String> said(MonthQuestion question, boolean asList) {
        var said = new LinkedHashMap<String, String>();
        said.put(MONTH, question.month().toString());
        var plan = question.plan();
        if (plan != null) said.put(PLAN, plan.toString());
        var group = question.group();
        if (group != null) said.put(GROUP, group.toString());
        var kind = question.kind();
        if (kind != null) said.put(KIND, kind.key());
        if (asList) said.put(AS, LIST);
        return said;
    }

    /** A month of this age: dates far off are slips of the pen. */
    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(text)
                    .filter(said -> said.matches("(19|20|21)\\d\\d-\\d\\d"))
                    .map(YearMonth::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Occasion.Kind> kind(String text) {
        return Stream.of(Occasion.Kind.values())
                .filter(kind -> kind.key().equals(text))
                .findFirst();
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
