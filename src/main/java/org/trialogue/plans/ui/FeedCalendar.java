package org.trialogue.plans.ui;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Feed;
import org.trialogue.plans.FeedEntry;
import org.trialogue.plans.GroupDate;
import org.trialogue.platform.calendars.CalendarText;
import org.trialogue.platform.ui.Texts;

/** Writes what a calendar is told, in its member's language: whole days that take nobody's time, and sittings, which do; each with a way back to the portal. */
@Component
class FeedCalendar {

    private static final Duration AGAIN = Duration.ofHours(6);

    private final Texts texts;
    private final String portal;

    FeedCalendar(Texts texts, @Value("${trialogue.url:}") String url) {
        this.texts = texts;
        this.portal = url.replaceAll("/+$", "") + "/";
    }

    /** The address that a calendar fetches. */
    String address(String token) {
        return portal + "feeds/" + token;
    }

    String text(Feed feed) {
        var calendar = CalendarText.begun();
        var plan = feed.plan();
        var name = plan == null ? texts.getTranslation("plans.feed.mine", feed.language()) : plan.title();
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(null, AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN.toString()));
        feed.entries().forEach(entry -> calendar.add(event(entry, feed)));
        feed.sittings().forEach(sitting -> calendar.add(event(sitting)));
        return CalendarText.of(calendar);
    }

    /** Has the name and the count that the file of the working group's own calendar gives it, so that neither stands there twice. */
    private VEvent event(GroupDate sitting) {
        var entry = sitting.entry();
        var said = entry.said();
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new DtStamp(Objects.requireNonNullElse(entry.calledOffAt(), entry.enteredAt())));
        event.add(new Sequence(entry.edition()));
        event.add(new Summary(said.title() + " · " + sitting.workingGroup()));
        event.add(new DtStart<>(said.begins()));
        if (said.ends() != null) event.add(new DtEnd<>(said.ends()));
        if (!said.place().isEmpty()) event.add(new Location(said.place()));
        event.add(new Url(URI.create(portal + entry.link())));
        event.add(new Status(entry.calledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private VEvent event(FeedEntry entry, Feed feed) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.day()));
        event.add(new DtEnd<>(entry.day().plusDays(1)));
        event.add(new Summary(summary(entry, feed.language())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        if (entry.kind() == FeedEntry.Kind.CANCELLED) {
            event.add(new Status(Status.VALUE_CANCELLED));
            return event;
        }
        event.add(new Status(Status.VALUE_CONFIRMED));
        event.add(new Url(URI.create(portal + link(feed, entry))));
        event.add(new Description(entry.tells().stream()
                .map(told -> told.sentence() + "\n" + portal + told.link())
                .collect(Collectors.joining("\n\n"))));
        return event;
    }

    private String summary(FeedEntry entry, Locale language) {
        return switch (entry.kind()) {
            case OVERDUE -> texts.getTranslation("plans.feed.overdue", language, entry.number());
            case CANCELLED -> texts.getTranslation("plans.feed.cancelled", language);
            case REPORT, COMMITMENT, CONFIRMATION, MILESTONE ->
                texts.getTranslation(
                        "plans.feed." + entry.kind().key(),
                        language,
                        entry.tells().getFirst().sentence());
        };
    }

    private static String link(Feed feed, FeedEntry entry) {
        if (entry.kind() != FeedEntry.Kind.OVERDUE)
            return entry.tells().getFirst().link();
        var plan = feed.plan();
        return plan == null ? MineView.PAGE : LateView.path(plan.id());
    }
}
