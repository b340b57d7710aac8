package org.trialogue.drafting.application;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.TurnedAway;

/** Lets a member see a text. */
@Service
public class Opening {

    private final TextRows texts;
    private final CommitRows commits;
    private final Membership membership;
    private final ApplicationEventPublisher events;

    Opening(TextRows texts, CommitRows commits, Membership membership, ApplicationEventPublisher events) {
        this.texts = texts;
        this.commits = commits;
        this.membership = membership;
        this.events = events;
    }

    /** The text; empty when there is none or the member may not see it: nobody can tell which. */
    @Transactional(readOnly = true)
    public Optional<OpenedText> open(TextId text, MemberId reader) {
        return texts.find(text).flatMap(found -> opened(found, reader));
    }

    /** The same for who comes by its address: that they are turned away is on record in its room. */
    @Transactional
    public Optional<OpenedText> enter(TextId text, MemberId reader) {
        var opened = open(text, reader);
        if (opened.isEmpty())
            texts.roomOf(text).ifPresent(room -> events.publishEvent(new TurnedAway(room.value(), reader)));
        return opened;
    }

    /**
     * What those are called who sit where an opened text belongs, and those who wrote in it or brought it in, whether they still sit
     * there or not.
     */
    @Transactional(readOnly = true)
    public Map<MemberId, String> names(OpenedText opened) {
        var text = opened.text().id();
        var names = new Names(membership);
        var sitting = membership.mandatesGivenIn(opened.room().workingGroup()).stream()
                .map(held -> held.person().id());
        var wrote = Stream.concat(
                commits.authors(text).stream(),
                Stream.of(texts.origin(text).by().member()));
        return Stream.concat(sitting, wrote).distinct().collect(Collectors.toMap(member -> member, names::of));
    }

    private Optional<OpenedText> opened(TextHead found, MemberId reader) {
        var acting = membership.actingOn(reader, found.room(), found.id().value());
        var room = membership.room(found.room());
        if (acting.isEmpty() || room.isEmpty()) return Optional.empty();
        var rights = room.get().closed() ? Rights.reading("drafting.rights.closed") : found.rights(acting.get());
        var drafts = !room.get().closed() && found.drafts(acting.get());
        return Optional.of(new OpenedText(
                found.shown(), room.get(), acting.get(), rights, found.takesCommentsOfAsked(), found.fork(), drafts));
    }
}
