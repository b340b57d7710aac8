package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A side's mark in its colour; to a screen reader it has the side's name. */
public final class SideMark extends Span {

    private static final long serialVersionUID = 1L;

    /** The mark alone, named for those who do not see it. */
    public SideMark(Affiliation side) {
        super(side.mark());
        addClassNames("tri-mark", "tri-" + side.key());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation(nameKey(side)));
        setTitle(getTranslation(nameKey(side)));
    }

    /** The mark with the side's name beside it. */
    public static Span named(Affiliation side) {
        return beside(side, nameKey(side));
    }

    /** The mark with the side and the capacity one acts in: shown wherever someone acts. */
    public static Span acting(Affiliation side, Capacity capacity) {
        var line = named(side);
        var as = new Span();
        as.setText("· " + as.getTranslation("platform.capacity." + capacity.key()));
        as.addClassName("tri-capacity");
        line.add(as);
        return line;
    }

    /** The key of the side's name. */
    public static String nameKey(Affiliation side) {
        return "platform.side." + side.name().toLowerCase(Locale.ROOT);
    }

    private static Span beside(Affiliation side, String key) {
        var mark = new Span(side.mark());
        mark.addClassNames("tri-mark", "tri-" + side.key());
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Span();
        name.setText(name.getTranslation(key));
        var line = new Span(mark, name);
        line.addClassName("tri-side");
        return line;
    }
}
