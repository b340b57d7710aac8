package org.trialogue.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/** What an entry in a calendar is about, from when to when, where. Times are those of the place. */
class CalendarEntryFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<EntryKind> kind = new Select<>();
    private final TextField title = new TextField(getTranslation("membership.field.title"));
    private final DayField day = new DayField(getTranslation("membership.calendar.day"));
    private final TimeField time = new TimeField(getTranslation("membership.calendar.time"));
    private final DayField lastDay = new DayField(getTranslation("membership.calendar.last-day"));
    private final TimeField lastTime = new TimeField(getTranslation("membership.calendar.last-time"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("membership.calendar.zone"));
    private final TextField place = new TextField(getTranslation("membership.calendar.place"));
    private final TextArea note = new TextArea(getTranslation("membership.calendar.note"));
    private final Asking asking;

    CalendarEntryFields(ZoneId here, Asking asking) {
        this.asking = asking;
        addClassName("tri-fields");
        kind.setLabel(getTranslation("membership.calendar.kind"));
        kind.setItemLabelGenerator(each -> getTranslation("membership.entry-kind." + each.key()));
        kind.setItems(EntryKind.values());
        kind.setValue(EntryKind.SITTING);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(CalendarEntryDraft.LONGEST_TITLE);
        day.setRequiredIndicatorVisible(true);
        time.setRequiredIndicatorVisible(true);
        lastDay.setHelperText(getTranslation("membership.calendar.last-day.help"));
        zone.setHelperText(getTranslation("membership.calendar.zone.help"));
        place.setHelperText(getTranslation("membership.calendar.place.help"));
        place.setMaxLength(CalendarEntryDraft.LONGEST_PLACE);
        note.setMaxLength(CalendarEntryDraft.LONGEST_NOTE);
        in(here);
        rules();
        add(kind, title, beside(day, time), beside(lastDay, lastTime), zone, place, note);
    }

    private static Div beside(DayField day, TimeField time) {
        var line = new Div(day, time);
        line.addClassNames("tri-filters", "tri-entry-line");
        return line;
    }

    private void rules() {
        for (var field : List.of(title, place)) field.setManualValidation(true);
        for (var field : List.of(day, lastDay)) field.setManualValidation(true);
        zone.setManualValidation(true);
        note.setManualValidation(true);
        asking.under(title, "membership.refused.entry-title", "membership.refused.entry-title-long");
        asking.under(lastTime, "membership.refused.entry-ends");
        asking.under(place, "membership.refused.entry-place-long");
        asking.under(note, "membership.refused.entry-note-long");
    }

    void fill(CalendarEntryDraft draft) {
        var begins = draft.begins().atZone(draft.zone());
        var ends = draft.ends();
        kind.setValue(draft.kind());
        title.setValue(draft.title());
        day.setValue(begins.toLocalDate());
        time.setValue(begins.toLocalTime());
        lastDay.setValue(ends == null ? null : ends.atZone(draft.zone()).toLocalDate());
        lastTime.setValue(ends == null ? null : ends.atZone(draft.zone()).toLocalTime());
        in(draft.zone());
        place.setValue(draft.place());
        note.setValue(draft.note());
    }

    /** What was typed, or null when a rule says no. */
    @Nullable
    CalendarEntryDraft draft() {
        var first = asking.filled(day, "membership.refused.no-day");
        var from = asking.filled(time, "membership.refused.no-time");
        var there = asking.filled(zone, "membership.refused.no-zone");
        var last = asking.perhaps(lastDay, "membership.refused.no-day");
        var until = asking.of(lastTime, () -> until(last));
        if (first == null || from == null || there == null || !asking.clear()) return null;
        var at = ZoneId.of(there);
        var ends =
                until == null || until.isEmpty() ? null : at(Objects.requireNonNullElse(last, first), until.get(), at);
        return asking.of(
                title,
                () -> new CalendarEntryDraft(
                        kind.getValue(),
                        title.getValue(),
                        at(first, from, at),
                        ends,
                        at,
                        place.getValue(),
                        note.getValue()));
    }

    /** A last day without its time, or what is no time, says nothing. */
    private Optional<LocalTime> until(@Nullable LocalDate last) {
        if (lastTime.unreadable() || last != null && lastTime.isEmpty())
            throw new Refusal("membership.refused.no-time");
        return lastTime.getOptionalValue();
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private void in(ZoneId chosen) {
        zone.setItems(zones(chosen.getId()));
        zone.setValue(chosen.getId());
    }

    void focus() {
        title.focus();
    }

    /** Places of the world, and the zone that is chosen even when it is none of them. */
    private static List<String> zones(String chosen) {
        var zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(id -> !id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/"));
        zones.add("UTC");
        zones.add(chosen);
        return List.copyOf(zones);
    }
}
