package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;
import org.trialogue.plans.Light;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Affiliation;

/** The board's address says what it shows: {@code plans/board?concern=overdue&side=government&…}. What it says wrongly narrows nothing. */
final class BoardAddress {

    static final String PAGE = "plans/board";
    static final String FILE = "plans/board/as/csv";

    private static final String CONCERN = "concern";
    private static final String PLAN = "plan";
    private static final String SIDE = "side";
    private static final String ORGANIZATION = "organization";
    private static final String COUNTRY = "country";
    private static final String THEME = "theme";
    private static final String STANDARD = "standard";
    private static final String LIGHT = "light";
    private static final String AFTER = "after";

    private BoardAddress() {}

    static BoardQuestion question(QueryParameters address) {
        return new BoardQuestion(
                read(address, CONCERN, BoardAddress::concern),
                read(address, PLAN, text -> key(text).map(PlanId::new)),
                read(address, SIDE, BoardAddress::side),
                read(address, ORGANIZATION, text -> key(text).map(OrganizationId::new)),
                read(address, COUNTRY, text -> matching(text, "[A-Z]{2}")),
                read(address, THEME, text -> matching(text, "[a-z0-9-]{1,80}")),
                read(address, STANDARD, text -> matching(text, "[A-Za-z0-9-]{1,40}")),
                read(address, LIGHT, BoardAddress::light));
    }

    static Optional<BoardPlace> after(QueryParameters address) {
        return address.getSingleParameter(AFTER).flatMap(BoardPlace::of);
    }

    /** Where a question is answered, after a place or from the start. */
    static String of(String where, BoardQuestion question, @Nullable BoardPlace after) {
        var said = said(question);
        if (after != null) said.put(AFTER, after.toString());
        if (said.isEmpty()) return where;
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", where + "?", ""));
    }

    /** What the page's address says besides the page. */
    static QueryParameters parameters(BoardQuestion question) {
        return QueryParameters.simple(said(question));
    }

    private static Map<String, String> said(BoardQuestion question) {
        var said = new LinkedHashMap<String, String>();
        if (question.concern() != null) said.put(CONCERN, question.concern().key());
        if (question.plan() != null) said.put(PLAN, question.plan().toString());
        if (question.side() != null) said.put(SIDE, question.side().name().toLowerCase(Locale.ROOT));
        if (question.organization() != null)
            said.put(ORGANIZATION, question.organization().toString());
        if (question.country() != null) said.put(COUNTRY, question.country());
        if (question.theme() != null) said.put(THEME, question.theme());
        if (question.standard() != null) said.put(STANDARD, question.standard());
        if (question.light() != null) said.put(LIGHT, question.light().key());
        return said;
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, Optional<T>> reading) {
        return address.getSingleParameter(name).flatMap(reading).orElse(null);
    }

    private static Optional<Concern> concern(String text) {
        return Arrays.stream(Concern.values())
                .filter(concern -> concern.key().equals(text))
                .findFirst();
    }

    private static Optional<Light> light(String text) {
        return Arrays.stream(Light.values())
                .filter(light -> light.key().equals(text))
                .findFirst();
    }

    private static Optional<Affiliation> side(String text) {
        return Arrays.stream(Affiliation.values())
                .filter(side -> side.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<String> matching(String text, String pattern) {
        return Optional.of(text).filter(said -> said.matches(pattern));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
