package org.trialogue.plans.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.Chain;
import org.trialogue.plans.Provision;
import org.trialogue.plans.ui.ChainDrawing.Place;

/**
 * From practices over provisions, commitments and indicators to what is confirmed, in five columns with lines between them. It is hidden from
 * those who listen or go by the keyboard: the table below it says the same.
 */
final class ChainGraph extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEADS = List.of(
            "plans.chain.practices",
            "plans.commitment.provisions",
            "plans.chain.commitment",
            "plans.indicator",
            "plans.chain.standing");

    private final transient ChainDrawing drawing = new ChainDrawing();
    private final transient ChainWords words =
            new ChainWords((key, values) -> getTranslation(key, values), getLocale());

    ChainGraph(List<Chain.Link> links) {
        addClassName("tri-chain-graph");
        getElement().setAttribute("aria-hidden", "true");
        for (var column = 0; column < HEADS.size(); column++) drawing.head(column, getTranslation(HEADS.get(column)));
        var provisions = provisions(links);
        var practices = practices(links);
        for (var row = 0; row < links.size(); row++) draw(links.get(row), row, provisions, practices);
        add(new Svg(drawing.svg(HEADS.size())));
    }

    private void draw(
            Chain.Link link, int row, Map<Provision, Place> provisions, Map<AppliedPractice, Place> practices) {
        var commitment = link.commitment();
        var here = new Place(2, row);
        drawing.box(here, commitment.sentence(), commitment.id().link(), "tri-chain-plain");
        link.provisions().forEach(provision -> drawing.line(of(provisions, provision), here));
        for (var practice : link.practices()) {
            if (link.provisions().isEmpty()) drawing.line(of(practices, practice), here);
            for (var provision : link.provisions()) drawing.line(of(practices, practice), of(provisions, provision));
        }
        var standing = new Place(4, row);
        var gauge = commitment.gauge();
        if (gauge == null) drawing.line(here, standing);
        else {
            var measured = new Place(3, row);
            drawing.box(measured, words.indicator(gauge), commitment.id().link(), "tri-chain-plain");
            drawing.line(here, measured);
            drawing.line(measured, standing);
        }
        drawing.box(standing, words.standing(link), commitment.id().link(), ChainWords.look(commitment));
    }

    private Map<Provision, Place> provisions(List<Chain.Link> links) {
        var rows = new LinkedHashMap<Provision, List<Integer>>();
        for (var row = 0; row < links.size(); row++)
            for (var provision : links.get(row).provisions())
                rows.computeIfAbsent(provision, key -> new ArrayList<>()).add(row);
        var places = placed(rows, 1);
        places.forEach(
                (provision, place) -> drawing.box(place, provision.label(), provision.link(), "tri-chain-plain"));
        return places;
    }

    private Map<AppliedPractice, Place> practices(List<Chain.Link> links) {
        var rows = new LinkedHashMap<AppliedPractice, List<Integer>>();
        for (var row = 0; row < links.size(); row++)
            for (var practice : links.get(row).practices())
                rows.computeIfAbsent(practice, key -> new ArrayList<>()).add(row);
        var places = placed(rows, 0);
        places.forEach((practice, place) -> drawing.box(place, practice.title(), practice.link(), "tri-chain-plain"));
        return places;
    }

    /** Each beside the middle of what it leads to, and none upon another. */
    private static <T> Map<T, Place> placed(Map<T, List<Integer>> rows, int column) {
        var places = new LinkedHashMap<T, Place>();
        var free = 0.0;
        var sorted = rows.entrySet().stream()
                .sorted((one, other) -> Double.compare(middle(one.getValue()), middle(other.getValue())))
                .toList();
        for (var entry : sorted) {
            var row = Math.max(free, middle(entry.getValue()));
            places.put(entry.getKey(), new Place(column, row));
            free = row + 1;
        }
        return places;
    }

    private static <T> Place of(Map<T, Place> places, T what) {
        return Objects.requireNonNull(places.get(what));
    }

    private static double middle(List<Integer> rows) {
        return rows.stream().mapToInt(row -> row).average().orElse(0);
    }
}
