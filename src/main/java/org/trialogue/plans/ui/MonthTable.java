package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import org.trialogue.plans.MonthOfAll;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.platform.ui.Days;

/** A month as a table of its weeks, which begin as they do where the reader's language is spoken. Each day names what is on it. */
final class MonthTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ON_A_DAY = 4;
    private static final int WEEK = 7;

    private final transient MonthQuestion question;
    private final transient MonthOfAll month;
    private final LocalDate today;
    private final LocalDate portals;

    /**
     * A month.
     *
     * @param today where the reader is, by which sittings stand on their day
     * @param portals the portal's day, by which what is due is late
     */
    MonthTable(MonthQuestion question, MonthOfAll month, String name, LocalDate today, LocalDate portals) {
        this.question = question;
        this.month = month;
        this.today = today;
        this.portals = portals;
        addClassName("tri-month");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", name);
        var table = new NativeTable();
        table.setCaptionText(name);
        var start = WeekFields.ISO.getFirstDayOfWeek();
        var head = new NativeTableRow();
        for (var i = 0; i < WEEK; i++) head.add(weekday(start.plus(i)));
        table.getHead().add(head);
        var last = question.month().atEndOfMonth();
        var first = question.month().atDay(1).with(TemporalAdjusters.previousOrSame(start));
        for (var day = first; !day.isAfter(last); day = day.plusDays(WEEK))
            table.getBody().add(week(day));
        add(table);
    }

    private NativeTableHeaderCell weekday(DayOfWeek day) {
        var header = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        header.getElement()
                .setAttribute("scope", "col")
                .setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        return header;
    }

    private NativeTableRow week(LocalDate first) {
        var row = new NativeTableRow();
        for (var i = 0; i < WEEK; i++) row.add(cell(first.plusDays(i)));
        return row;
    }

    private NativeTableCell cell(LocalDate day) {
        var cell = new NativeTableCell();
        if (day.getMonthValue() != question.month().getMonthValue()) return cell;
        var number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("tri-month-day");
        cell.add(number);
        if (day.equals(today)) {
            cell.addClassName("tri-month-today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        var there = month.on(day);
        if (there.isEmpty()) return cell;
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", Days.day(day, getLocale()));
        there.stream().limit(ON_A_DAY).forEach(occasion -> list.add(new OccasionLine(occasion, day, portals)));
        if (there.size() > ON_A_DAY) list.add(new ListItem(more(there.size() - ON_A_DAY)));
        cell.add(list);
        return cell;
    }

    private Anchor more(int number) {
        return new Anchor(MonthAddress.of(question, true), getTranslation("plans.month.more", number));
    }
}
