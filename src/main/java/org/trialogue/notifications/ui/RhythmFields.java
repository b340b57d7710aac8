package org.trialogue.notifications.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.trialogue.notifications.domain.Rhythm;

/** When digests go out, and whether mails do at all. A zone that is none is not kept: the field says so, the last one stays. */
final class RhythmFields {

    private final Select<Integer> hour = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Checkbox instant = new Checkbox();
    private final Checkbox digest = new Checkbox();
    private final Locale language;
    private final Consumer<Rhythm> changed;

    RhythmFields(Rhythm rhythm, Locale language, Consumer<Rhythm> changed) {
        this.language = language;
        this.changed = changed;
        when(rhythm);
        whether(rhythm);
        hour.addValueChangeListener(change -> keep());
        weekday.addValueChangeListener(change -> keep());
        zone.addValueChangeListener(change -> keep());
        instant.addValueChangeListener(change -> keep());
        digest.addValueChangeListener(change -> keep());
    }

    private void when(Rhythm rhythm) {
        hour.setLabel(hour.getTranslation("notifications.me.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator(this::oClock);
        hour.setValue(rhythm.hour());
        weekday.setLabel(weekday.getTranslation("notifications.me.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language));
        weekday.setValue(rhythm.weekday());
        zone.setLabel(zone.getTranslation("notifications.me.zone"));
        zone.setItems(zones(rhythm.zone().getId()));
        zone.setValue(rhythm.zone().getId());
        zone.setRequired(true);
        zone.setErrorMessage(zone.getTranslation("notifications.me.zone.none"));
    }

    private void whether(Rhythm rhythm) {
        instant.setLabel(instant.getTranslation("notifications.me.instant"));
        instant.setValue(rhythm.instant());
        digest.setLabel(digest.getTranslation("notifications.me.digest"));
        digest.setValue(rhythm.digest());
    }

    Div when() {
        var when = new Div(hour, weekday, zone);
        when.addClassName("tri-filters");
        return when;
    }

    Div whether() {
        var whether = new Div(instant, digest);
        whether.addClassName("tri-switches");
        return whether;
    }

    private void keep() {
        zone.setInvalid(zone.isEmpty());
        if (zone.isEmpty()) return;
        changed.accept(new Rhythm(
                ZoneId.of(zone.getValue()),
                hour.getValue(),
                weekday.getValue(),
                instant.getValue(),
                digest.getValue()));
    }

    private String oClock(int of) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(language)
                .format(LocalTime.of(of, 0));
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
