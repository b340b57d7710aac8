package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.trialogue.membership.Rules;

/** By which rules a working group proceeds, each under its word. */
class RulesFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();

    RulesFacts(Rules rules) {
        addClassName("tri-facts-list");
        add(facts);
        fact(
                "membership.rules.preset",
                getTranslation("membership.preset." + rules.preset().key()));
        fact("membership.rules.authorization", rules.authorization());
        fact("membership.rules.reopening-unopposed", rules.reopeningUnopposed());
        fact("membership.rules.silence-days", getTranslation("membership.rules.days", rules.silenceDays()));
        fact("membership.rules.languages", languages(rules));
    }

    private String languages(Rules rules) {
        return rules.languages().stream()
                .map(each -> each.getDisplayLanguage(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private void fact(String key, boolean holds) {
        fact(key, getTranslation(holds ? "membership.yes" : "membership.no"));
    }

    private void fact(String key, String said) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(said));
    }
}
