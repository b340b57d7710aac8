package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.trialogue.knowledge.application.GapMap;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.standards.Concepts;

/** The map as a table: a row for each theme, a column for each right or place, in each cell how many practices there are, with the way to them. */
@Tag("table")
final class GapTable extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /** From these numbers on a cell is darker. */
    private static final long[] DARKER = {1, 3, 6};

    private final transient GapMap map;
    private final transient Concepts concepts;

    GapTable(String caption, GapMap map, Concepts concepts) {
        this.map = map;
        this.concepts = concepts;
        addClassName("tri-gaps");
        var body = new Element("tbody");
        map.themes().forEach(theme -> body.appendChild(row(theme)));
        getElement().appendChild(new Element("caption").setText(caption), head(), body);
    }

    private Element head() {
        var names = new Element("tr");
        names.appendChild(headed("col", new Element("span").setText(getTranslation("knowledge.gaps.theme"))));
        for (var column : map.columns())
            names.appendChild(
                    headed("col", link(narrower(column), named(map.by().scheme(), column))));
        return new Element("thead").appendChild(names);
    }

    /** A region leads to its countries, anything else to what the vocabulary says of it. */
    private String narrower(String column) {
        return map.by() == By.REGION
                ? "gaps?by=" + By.COUNTRY.facet() + "&region=" + column
                : "vocabularies/" + map.by().scheme() + "/" + column;
    }

    private Element row(String theme) {
        var name = named("themes", theme);
        var row = new Element("tr");
        row.appendChild(headed("row", link("vocabularies/themes/" + theme, name)));
        for (var column : map.columns()) row.appendChild(cell(theme, name, column));
        return row;
    }

    private Element cell(String theme, String name, String column) {
        var practices = map.at(theme, column);
        var cell = new Element("td").setAttribute("data-many", shade(practices));
        if (practices == 0) return cell.appendChild(unseen(getTranslation("knowledge.gaps.none")));
        var link = link(
                "library?kind=practice&" + map.by().facet() + "=" + column + "&theme=" + theme,
                Long.toString(practices));
        link.setAttribute(
                "aria-label",
                getTranslation("knowledge.gaps.cell", name, named(map.by().scheme(), column), practices));
        return cell.appendChild(link);
    }

    /** A table of noughts hides what there is: an empty cell shows nothing, and is said all the same. */
    private static Element unseen(String words) {
        return new Element("span").setAttribute("class", "tri-gaps-none").setText(words);
    }

    private static String shade(long practices) {
        var shade = 0;
        for (var from : DARKER) if (practices >= from) shade++;
        return Integer.toString(shade);
    }

    private static Element headed(String scope, Element name) {
        return new Element("th").setAttribute("scope", scope).appendChild(name);
    }

    private static Element link(String address, String text) {
        return new Element("a").setAttribute("href", address).setText(text);
    }

    private String named(String scheme, String key) {
        return concepts.label(scheme, key, getLocale());
    }
}
