package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.trialogue.knowledge.domain.UsageRows.Month;

/** How often a practice was opened and taken along, month by month. */
final class UsagePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    UsagePart(List<Month> months) {
        var about = new Paragraph(getTranslation("knowledge.usage.about"));
        about.addClassName("tri-quiet");
        getContent().add(about);
        if (months.isEmpty()) getContent().add(new Paragraph(getTranslation("knowledge.usage.none")));
        else getContent().add(table(months));
    }

    private NativeTable table(List<Month> months) {
        var table = new NativeTable();
        table.addClassName("tri-counted-table");
        table.setCaptionText(getTranslation("knowledge.usage"));
        table.getHead()
                .add(new NativeTableRow(
                        head("knowledge.usage.month"), head("knowledge.usage.opened"), head("knowledge.usage.taken")));
        months.forEach(month -> table.getBody().add(row(month)));
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Month month) {
        var head = new NativeTableHeaderCell(
                DateTimeFormatter.ofPattern("LLLL uuuu", getLocale()).format(month.month()));
        head.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                head,
                new NativeTableCell(Long.toString(month.opened())),
                new NativeTableCell(Long.toString(month.taken())));
    }
}
