package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.PlanId;

/** The address of a plan's page says which of its commitments the list shows: {@code plans/…?words=…&lead=…&page=2}. */
final class ListAddress {

    private static final String WORDS = "words";
    private static final String LEAD = "lead";
    private static final String PAGE = "page";

    private ListAddress() {}

    static ListQuestion question(QueryParameters address) {
        return new ListQuestion(
                address.getSingleParameter(WORDS).orElse(""),
                address.getSingleParameter(LEAD).map(ListAddress::lead).orElse(null));
    }

    /** What the address says besides the plan; the first page is not said. */
    static QueryParameters parameters(ListQuestion question) {
        return QueryParameters.simple(said(question));
    }

    static String of(PlanId plan, ListQuestion question, int page) {
        var said = said(question);
        said.put(PAGE, Integer.toString(page + 1));
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", plan.link() + "?", ""));
    }

    private static Map<String, String> said(ListQuestion question) {
        var said = new LinkedHashMap<String, String>();
        if (!question.words().isEmpty()) said.put(WORDS, question.words());
        var lead = question.lead();
        if (lead != null) said.put(LEAD, lead.toString());
        return said;
    }

    private static @Nullable OrganizationId lead(String text) {
        try {
            return new OrganizationId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
