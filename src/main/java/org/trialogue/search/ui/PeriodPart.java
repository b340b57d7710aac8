package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query;
import org.trialogue.search.Years;

/** From which year to which: what was going on in some of these. */
final class PeriodPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Query query;
    private final transient Consumer<Query> asking;
    private final TextField from = field("search.period.from");
    private final TextField to = field("search.period.to");

    PeriodPart(Query query, Consumer<Query> asking) {
        this.query = query;
        this.asking = asking;
        var years = query.years();
        from.setValue(text(years.from()));
        to.setValue(text(years.to()));
        var fields = new Div(from, to, new Button(getTranslation("search.period.show"), click -> ask()));
        fields.addClassName("tri-period");
        if (!years.any()) getContent().add(chosen(years));
        getContent().add(fields);
    }

    void focus() {
        from.focus();
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(4);
        field.setAllowedCharPattern("\\d");
        field.setManualValidation(true);
        field.addKeyPressListener(Key.ENTER, pressed -> ask());
        return field;
    }

    private void ask() {
        var first = from.getValue().strip();
        var last = to.getValue().strip();
        from.setInvalid(!isYear(first));
        to.setInvalid(
                !isYear(last) || isYear(first) && !first.isEmpty() && !last.isEmpty() && last.compareTo(first) < 0);
        from.setErrorMessage(from.isInvalid() ? getTranslation("search.period.figures") : "");
        to.setErrorMessage(
                !to.isInvalid()
                        ? ""
                        : getTranslation(isYear(last) ? "search.period.reversed" : "search.period.figures"));
        if (!from.isInvalid() && !to.isInvalid()) asking.accept(query.during(new Years(year(first), year(last))));
    }

    private static boolean isYear(String text) {
        return text.isEmpty() || text.matches("\\d{4}");
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** As a chosen value of a facet: its link takes it away. */
    private UnorderedList chosen(Years years) {
        var link = new Anchor(SearchAddress.of(query.during(Years.ANY)), new Span(said(years)));
        link.getElement().setAttribute("aria-current", "true");
        return new UnorderedList(new ListItem(link));
    }

    private String said(Years years) {
        if (years.to() == null) return getTranslation("search.period.since", text(years.from()));
        if (years.from() == null) return getTranslation("search.period.until", text(years.to()));
        return years.from().equals(years.to()) ? text(years.to()) : text(years.from()) + "–" + text(years.to());
    }

    private static String text(@Nullable Integer year) {
        return year == null ? "" : SearchAddress.year(year);
    }
}
