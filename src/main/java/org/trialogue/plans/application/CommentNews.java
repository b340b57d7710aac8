package org.trialogue.plans.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Mentions;
import org.trialogue.membership.Person;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Tells of comments on commitments: whom they mention, and those who said something there before. */
@Component
class CommentNews {

    private static final int SENTENCE = 140;

    private final Notices notices;
    private final Concerned concerned;
    private final Membership membership;

    CommentNews(Notices notices, Concerned concerned, Membership membership) {
        this.notices = notices;
        this.concerned = concerned;
        this.membership = membership;
    }

    /** Those whom a comment can mention: whoever is present in the commitment's room, by side and name. */
    List<Mandated> mentionable(CommitmentRecord commitment) {
        return concerned.present(commitment.room());
    }

    /** Something was said: those whom it mentions are told so, those who said something before that there is more. */
    void said(CommitmentRecord commitment, UUID comment, String words, Collection<MemberId> before, Acting by) {
        var here = mentionable(commitment);
        var mentioned = Mentions.in(words, here);
        mention(commitment, comment, mentioned, by);
        var told = new HashSet<>(Waiting.keys(here));
        told.retainAll(before);
        told.removeAll(mentioned);
        tell(commitment, told, "plans.comment/" + comment, "plans.notice.commented", by);
    }

    /** Other words stand there: those whom they mention and the ones before did not are told. */
    void edited(CommitmentRecord commitment, UUID comment, String before, String words, Acting by) {
        var here = mentionable(commitment);
        var mentioned = new HashSet<>(Mentions.in(words, here));
        mentioned.removeAll(Mentions.in(before, here));
        mention(commitment, comment, mentioned, by);
    }

    /** Nothing stands there any more. */
    void deleted(UUID comment) {
        notices.withdraw("plans.mention/" + comment, null);
        notices.withdraw("plans.comment/" + comment, null);
    }

    private void mention(CommitmentRecord commitment, UUID comment, Set<MemberId> mentioned, Acting by) {
        tell(commitment, mentioned, "plans.mention/" + comment, "plans.notice.mentioned", by);
    }

    private void tell(CommitmentRecord commitment, Set<MemberId> to, String topic, String key, Acting by) {
        var name = membership.person(by.member()).map(Person::name).orElse("");
        var said = List.of(name, Shortened.to(SENTENCE, commitment.draft().sentence()));
        var link = commitment.id().link();
        var room = commitment.room().value();
        for (var member : to)
            if (!member.equals(by.member()))
                notices.post(new Notice(member, topic, key, said, link, false, null, room)
                        .within(commitment.plan().link()));
    }
}
