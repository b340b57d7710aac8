package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.StageRights;
import org.trialogue.drafting.domain.Who;

/** Who writes, suggests and comments at each stage, and what a working group decided instead; on a phone each stage stands by itself. */
@StyleSheet("look/library.css")
@StyleSheet("look/drafting.css")
class StageTable extends Composite<NativeTable> {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEADS = List.of("stage", "edit", "suggest", "comment", "decided");

    private final transient @Nullable Consumer<Stage> deciding;

    /**
     * An empty table.
     *
     * @param deciding asks what is decided of a stage, or null for who does not decide
     */
    StageTable(@Nullable Consumer<Stage> deciding) {
        this.deciding = deciding;
        var table = getContent();
        table.addClassNames("tri-table", "tri-stage-table");
        role(table, "table");
        table.setCaptionText(getTranslation("drafting.narrowing"));
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        var head = table.getHead().addRow();
        role(head, "row");
        for (var name : HEADS) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("drafting.narrowing.head." + name));
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
        }
    }

    /** Adds a stage. */
    void add(Stage stage, StageRights.Line line, @Nullable Narrowing decided, String drafters) {
        var row = getContent().getBody().addRow();
        role(row, "row");
        var name = new NativeTableHeaderCell(getTranslation("drafting.stage." + stage.key()));
        name.getElement().setAttribute("scope", "row");
        role(name, "rowheader");
        row.add(
                name,
                cell("edit", who(line.edit())),
                cell("suggest", who(line.suggest())),
                cell("comment", who(line.comment())),
                cell("decided", decided(stage, decided, drafters)));
    }

    private Span who(Who who) {
        return new Span(getTranslation("drafting.narrowing.who." + who.key()));
    }

    private Div decided(Stage stage, @Nullable Narrowing decided, String drafters) {
        var said = new Div();
        said.addClassName("tri-stage-decided");
        if (decided == null) {
            var none = new Span(getTranslation("drafting.narrowing.none"));
            none.addClassName("tri-quiet");
            said.add(none);
        } else {
            said.add(new Div(getTranslation(
                    "drafting.narrowing.at-most." + decided.atMost().key())));
            if (!drafters.isEmpty()) said.add(new Div(getTranslation("drafting.narrowing.drafters-are", drafters)));
        }
        if (deciding != null && !StageRights.narrowings(stage).isEmpty()) said.add(changer(stage, deciding));
        return said;
    }

    private Button changer(Stage stage, Consumer<Stage> asking) {
        var change = new Button(getTranslation("drafting.narrowing.change"), click -> asking.accept(stage));
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel(
                getTranslation("drafting.narrowing.change-of", getTranslation("drafting.stage." + stage.key())));
        return change;
    }

    private NativeTableCell cell(String head, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-head", getTranslation("drafting.narrowing.head." + head));
        role(cell, "cell");
        return cell;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
