package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.TextVersion;

/** Which two versions are compared, and how they are shown; each choice is an address. */
class ComparePicker extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextId text;
    private final transient CompareAddress shown;
    private final Map<Integer, String> words = new HashMap<>();

    ComparePicker(TextId text, CompareAddress shown, List<TextVersion> listed) {
        this.text = text;
        this.shown = shown;
        for (var version : listed.reversed())
            words.put(
                    version.number(),
                    getTranslation("drafting.compare.version", version.number(), VersionWords.title(this, version)));
        getContent().addClassName("tri-cmp-picker");
        getContent()
                .add(
                        select(
                                "drafting.compare.from",
                                shown.from(),
                                from -> new CompareAddress(from, shown.to(), shown.sides())),
                        select(
                                "drafting.compare.to",
                                shown.to(),
                                to -> new CompareAddress(shown.from(), to, shown.sides())),
                        ways());
    }

    private Select<Integer> select(String labelKey, int chosen, IntFunction<CompareAddress> address) {
        var select = new Select<Integer>();
        select.setLabel(getTranslation(labelKey));
        var numbers = Stream.concat(
                        words.keySet().stream(), IntStream.of(chosen).boxed())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        select.setItems(numbers);
        select.setItemLabelGenerator(
                number -> words.getOrDefault(number, getTranslation("drafting.versions.number", number)));
        select.setValue(chosen);
        select.addValueChangeListener(changed -> UI.getCurrent()
                .navigate(
                        CompareAddress.path(text),
                        address.apply(changed.getValue()).parameters()));
        return select;
    }

    private Nav ways() {
        var ways = new Nav(way("drafting.compare.inline", false), way("drafting.compare.sides", true));
        ways.addClassName("tri-cmp-ways");
        ways.getElement().setAttribute("aria-label", getTranslation("drafting.compare.ways"));
        return ways;
    }

    private Anchor way(String key, boolean sides) {
        var address = new CompareAddress(shown.from(), shown.to(), sides).parameters();
        var way = new Anchor(CompareAddress.path(text) + "?" + address.getQueryString(), getTranslation(key));
        if (sides == shown.sides()) way.getElement().setAttribute("aria-current", "true");
        return way;
    }
}
