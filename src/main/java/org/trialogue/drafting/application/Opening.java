package org.trialogue.drafting.application;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.StageRights;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;

/** Lets a member see a text. */
@Service
public class Opening {

    private final TextRows texts;
    private final Membership membership;

    Opening(TextRows texts, Membership membership) {
        this.texts = texts;
        this.membership = membership;
    }

    /** The text; empty when there is none or the member may not see it: nobody can tell which. */
    @Transactional(readOnly = true)
    public Optional<OpenedText> open(TextId text, MemberId reader) {
        return texts.find(text).flatMap(found -> opened(found, reader));
    }

    /** What those are called who sit, or have sat, where an opened text belongs. */
    @Transactional(readOnly = true)
    public Map<MemberId, String> names(OpenedText opened) {
        return membership.mandatesGivenIn(opened.room().workingGroup()).stream()
                .map(Mandated::person)
                .distinct()
                .collect(Collectors.toMap(Person::id, Person::name, (one, same) -> one));
    }

    private Optional<OpenedText> opened(TextHead found, MemberId reader) {
        var acting = membership.actingIn(reader, found.room());
        var room = membership.room(found.room());
        if (acting.isEmpty() || room.isEmpty()) return Optional.empty();
        var rights = StageRights.at(found.stage(), acting.get());
        return Optional.of(new OpenedText(found.shown(), room.get(), acting.get(), rights));
    }
}
