package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.trialogue.membership.Share;
import org.trialogue.platform.ui.SideMark;

/** How many of each side hold a mandate: as numbers, and as a bar beside the side's mark. */
class BalanceTable extends Composite<NativeTable> {

    private static final long serialVersionUID = 1L;

    BalanceTable(List<Share> balance) {
        var table = getContent();
        table.addClassName("tri-balance");
        table.setCaptionText(getTranslation("membership.balance"));
        var head = table.getHead().addRow();
        for (var key : List.of("side", "titulars", "deputies", "all"))
            head.addHeaderCell().setText(getTranslation("membership.balance." + key));
        head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        var most = balance.stream().mapToInt(Share::all).max().orElse(0);
        balance.forEach(share -> row(table.getBody().addRow(), share, most));
    }

    private static void row(NativeTableRow row, Share share, int most) {
        var side = new NativeTableHeaderCell();
        side.getElement().setAttribute("scope", "row");
        side.add(SideMark.named(share.side()));
        row.add(side, number(share.titulars()), number(share.deputies()), all(share, most));
    }

    private static NativeTableCell number(int number) {
        return new NativeTableCell(Integer.toString(number));
    }

    private static NativeTableCell all(Share share, int most) {
        return new NativeTableCell(new Div(Integer.toString(share.all())), bar(share, most));
    }

    /** As long as the side is strong; the side with most of them fills it. */
    private static Component bar(Share share, int most) {
        var filled = new Div();
        filled.addClassNames("tri-balance-bar", "tri-" + share.side().key());
        filled.setWidth((most == 0 ? 0 : 100 * share.all() / most) + "%");
        var bar = new Div(filled);
        bar.addClassName("tri-balance-rail");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
