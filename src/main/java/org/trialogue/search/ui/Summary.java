package org.trialogue.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.domain.FieldNames;
import org.trialogue.search.domain.FieldValue;
import org.trialogue.search.domain.Sought;

/**
 * How many were found, and what the searcher should know of the answer. It is said aloud when it changes, which a screen reader notices
 * only of a part that stays on the page: one for all answers.
 */
final class Summary extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    Summary(Words words) {
        this.words = words;
        addClassName("tri-summary");
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(Query query, Results results) {
        clear();
        say("search.found", results.total());
        if (results.source() == Source.DATABASE) say("search.away");
        for (var remark : results.remarks()) say(key(remark, query), unknown(query));
        if (results.didYouMean() != null) add(offer(query, results.didYouMean()));
        if (!results.alsoSearched().isEmpty() && !query.words().isBlank())
            say("search.also", results.alsoSearched().stream().map(this::named).collect(Collectors.joining(" · ")));
    }

    /** A value of a facet is told by its name. */
    private String named(String also) {
        var colon = also.indexOf(':');
        return colon < 0 || !Sought.FACETS.contains(also.substring(0, colon))
                ? also
                : getTranslation(
                        "search.also.marked",
                        words.of(also.substring(0, colon), also.substring(colon + 1), getLocale()));
    }

    private Paragraph offer(Query query, String written) {
        var link = new Anchor(SearchAddress.of(SearchAddress.worded(query, written)), written);
        var offer = new Paragraph(new Span(getTranslation("search.did-you-mean")), link);
        offer.addClassName("tri-did-you-mean");
        return offer;
    }

    private static String unknown(Query query) {
        var said = FieldValue.in(query.words());
        var unsaid = said.stream()
                .filter(each -> !each.leftOut() || FieldNames.field(each.name()).isEmpty())
                .toList();
        return (unsaid.isEmpty() ? said : unsaid)
                .stream().map(FieldValue::typed).collect(Collectors.joining(", "));
    }

    private static String key(Remark remark, Query query) {
        return switch (remark) {
            case RELAXED -> "search.relaxed";
            case QUOTES_APART -> query.isNarrowed() ? "search.quotes-apart-here" : "search.quotes-apart";
            case WORDS_ALONE -> "search.words-alone";
            case UNKNOWN_FIELD -> "search.unknown-field";
        };
    }

    private void say(String key, Object... arguments) {
        add(new Paragraph(getTranslation(key, arguments)));
    }
}
