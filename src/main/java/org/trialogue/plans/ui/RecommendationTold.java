package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.trialogue.plans.Recommendation;
import org.trialogue.platform.ui.Days;

/** What a supervisory body said: who, when and where, its words, and which commitments take it up. */
final class RecommendationTold extends Div {

    private static final long serialVersionUID = 1L;

    /** @param named whether to say to which country, of which instrument it was said, and who takes it up */
    RecommendationTold(Recommendation recommendation, boolean named) {
        addClassName("tri-recommendation");
        var said = recommendation.said();
        var who = new Span(String.join(" ", said.body(), said.reference()).strip());
        who.addClassName("tri-strong");
        var when = new Span(Days.day(said.on(), getLocale()));
        when.addClassName("tri-quiet");
        var facts = new Div(who, when);
        facts.addClassName("tri-facts");
        if (named) {
            var country = Locale.of("", said.country()).getDisplayCountry(getLocale());
            facts.add(
                    new Anchor(CountryAddress.path(said.country()), country),
                    new Anchor("standards/" + said.code(), said.code()));
        }
        var words = new Paragraph(said.words());
        words.addClassName("tri-narrative");
        add(facts, words);
        if (!said.link().isEmpty()) add(source(said.link()));
        if (!named) return;
        if (recommendation.heededBy().isEmpty()) return;
        var list = new UnorderedList();
        list.addClassName("tri-linked");
        recommendation
                .heededBy()
                .forEach(each -> list.add(new ListItem(new Anchor(each.id().link(), each.sentence()))));
        var title = new Span(getTranslation("plans.recommendations.heeded"));
        title.addClassName("tri-label");
        add(title, list);
    }

    private Anchor source(String address) {
        var source = new Anchor(address, getTranslation("plans.country.source"));
        source.setTarget("_blank");
        source.getElement().setAttribute("rel", "noopener noreferrer");
        return source;
    }
}
