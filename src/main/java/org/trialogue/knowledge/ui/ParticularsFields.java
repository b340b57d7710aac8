package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.domain.AccountLimits;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/**
 * The fields of what an account tells beside what was tried and what was learned. They stand where the page that holds them puts them: each
 * beside what it goes with.
 */
final class ParticularsFields implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Twice as long in a translation. */
    private static final int LONGEST_FIGURE = 2 * Figure.LONGEST;

    private static final int LONGEST_FIGURES = AccountLimits.MOST * LONGEST_FIGURE;

    final TextArea context;
    final TextArea results;
    final TextArea figures;
    final TextArea conditions;
    final TextArea cost;

    /** @param said what a key of a text says to the reader */
    ParticularsFields(UnaryOperator<String> said) {
        context = area("knowledge.field.context", "knowledge.field.context.help", AccountLimits.TEXT, said);
        results = area("knowledge.field.results", "knowledge.field.results.help", AccountLimits.TEXT, said);
        figures = area("knowledge.field.figures", "knowledge.field.figures.help", LONGEST_FIGURES, said);
        conditions = area("knowledge.field.conditions", "knowledge.field.conditions.help", AccountLimits.TEXT, said);
        cost = area("knowledge.field.cost", "knowledge.field.cost.help", AccountLimits.LINE, said);
        figures.setManualValidation(true);
        figures.setMinRows(2);
        cost.setMinRows(1);
    }

    /** Shows particulars to be told otherwise. */
    void fill(Particulars told) {
        context.setValue(told.context());
        results.setValue(told.results());
        figures.setValue(String.join("\n", told.lines()));
        conditions.setValue(told.conditions());
        cost.setValue(told.cost());
    }

    /** Takes as many words as a translation of these may have. */
    void within(Particulars original) {
        context.setMaxLength(AccountLimits.beside(AccountLimits.TEXT, original.context()));
        results.setMaxLength(AccountLimits.beside(AccountLimits.TEXT, original.results()));
        conditions.setMaxLength(AccountLimits.beside(AccountLimits.TEXT, original.conditions()));
        cost.setMaxLength(AccountLimits.beside(AccountLimits.LINE, original.cost()));
    }

    /** What was told, or null and a word under the figures where a line of them is none. */
    @Nullable
    Particulars told(Asking asking) {
        var counted = asking.of(figures, this::counted);
        if (counted == null) return null;
        return new Particulars(
                context.getValue().strip(),
                results.getValue().strip(),
                counted,
                conditions.getValue().strip(),
                cost.getValue().strip());
    }

    private List<Figure> counted() {
        return figures.getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(ParticularsFields::figure)
                .toList();
    }

    private static Figure figure(String line) {
        var said = line.strip();
        if (said.length() > LONGEST_FIGURE) throw new Refusal("knowledge.refused.words-long", LONGEST_FIGURE);
        return Figure.read(said).orElseThrow(() -> new Refusal("knowledge.refused.figure", said));
    }

    private static TextArea area(String labelKey, String helpKey, int longest, UnaryOperator<String> said) {
        var area = new TextArea(said.apply(labelKey));
        area.setHelperText(said.apply(helpKey));
        area.setMaxLength(longest);
        area.setMinRows(3);
        return area;
    }
}
