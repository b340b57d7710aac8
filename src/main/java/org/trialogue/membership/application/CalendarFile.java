package org.trialogue.membership.application;

import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.springframework.stereotype.Component;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.platform.calendars.CalendarText;

/**
 * Writes entries as RFC 5545 wants them. Times are written in UTC, which each calendar shows in the zone of its reader; an entry keeps its key, so
 * that it takes the place of itself when it is taken in again, and says so when it was called off.
 */
@Component
class CalendarFile {

    /** The file with these entries of one working group. */
    String of(String workingGroup, List<CalendarEntry> entries) {
        var calendar = CalendarText.begun();
        entries.forEach(entry -> calendar.add(event(workingGroup, entry)));
        return CalendarText.of(calendar);
    }

    private static VEvent event(String workingGroup, CalendarEntry entry) {
        var said = entry.said();
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new DtStamp(Objects.requireNonNullElse(entry.calledOffAt(), entry.enteredAt())));
        event.add(new Sequence(entry.edition()));
        event.add(new Summary(said.title() + " · " + workingGroup));
        event.add(new DtStart<>(said.begins()));
        if (said.ends() != null) event.add(new DtEnd<>(said.ends()));
        if (!said.place().isEmpty()) event.add(new Location(said.place()));
        said.link().ifPresent(link -> event.add(new Url(link)));
        if (!said.note().isEmpty()) event.add(new Description(said.note()));
        event.add(new Status(entry.calledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }
}
