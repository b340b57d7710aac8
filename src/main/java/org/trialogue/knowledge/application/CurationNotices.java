package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.Experience.Mistake;
import org.trialogue.knowledge.domain.Review;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Asks for reviews, and tells authors what became of their contributions. */
@Component
class CurationNotices {

    private static final String REVIEW = "knowledge.review/";
    private static final String OUTCOME = "knowledge.outcome/";
    private static final String MISTAKE = "knowledge.mistake/";

    private final Notices notices;
    private final Voices voices;
    private final Membership membership;

    CurationNotices(Notices notices, Voices voices, Membership membership) {
        this.notices = notices;
        this.voices = voices;
        this.membership = membership;
    }

    /** Each group is asked, as one member of each has to look. */
    void submitted(Contribution contribution) {
        notices.settle(
                outcome(contribution, contribution.round() - 1),
                contribution.by().member());
        var arguments =
                List.of(name(contribution.by().member()), contribution.account().title());
        var key = contribution.translation() ? "knowledge.notice.translation" : "knowledge.notice.review";
        for (var side : reviewers(contribution).values())
            for (var reviewer : side)
                notices.post(notice(reviewer, topic(contribution), key, arguments, contribution, true));
    }

    /** A group has endorsed it: nobody else of that group needs to. */
    void endorsed(Contribution contribution, Affiliation side) {
        for (var reviewer : reviewers(contribution).getOrDefault(side, List.of()))
            notices.withdraw(topic(contribution), reviewer);
    }

    private Map<Affiliation, List<MemberId>> reviewers(Contribution contribution) {
        var language = Optional.of(contribution.language()).filter(each -> contribution.translation());
        return voices.reviewers(contribution.by().member(), language);
    }

    /** Something has to change: its author is told what, and nobody is asked any more. */
    void returned(Contribution contribution, Review review) {
        closed(contribution);
        var arguments =
                List.of(name(review.by().member()), contribution.account().title());
        tell(contribution, "knowledge.notice.returned", arguments, true);
    }

    /** It stands in the library. */
    void published(Contribution contribution) {
        closed(contribution);
        var arguments = List.of(contribution.account().title());
        tell(contribution, "knowledge.notice.published", arguments, false);
        if (!contribution.translation() && contribution.practice() instanceof String practice)
            follow(
                    contribution.by().member(),
                    "knowledge.anew/" + contribution.id(),
                    "knowledge.notice.anew",
                    arguments,
                    "practices/" + practice);
    }

    /** Somebody tells that they used a practice: who follows it learns that, and reads there who. */
    void used(Practice practice, MemberId by) {
        var arguments = List.of(practice.account().title());
        follow(by, "knowledge.used/" + UUID.randomUUID(), "knowledge.notice.used", arguments, practice.link());
    }

    /** It is not recommended any more: who follows it and who contributed it learn that, and read there why. */
    void retired(Practice practice, Optional<Contribution> contribution, MemberId by) {
        standing(practice, contribution, by, "knowledge.notice.retired");
    }

    /** It is recommended again: the same. */
    void broughtBack(Practice practice, Optional<Contribution> contribution, MemberId by) {
        standing(practice, contribution, by, "knowledge.notice.brought-back");
    }

    private void standing(Practice practice, Optional<Contribution> contribution, MemberId by, String key) {
        var topic = "knowledge.standing/" + UUID.randomUUID();
        var arguments = List.of(practice.account().title());
        follow(by, topic, key, arguments, practice.link());
        contribution
                .map(told -> told.by().member())
                .filter(author -> !author.equals(by))
                .ifPresent(author ->
                        notices.post(new Notice(author, topic, key, arguments, practice.link(), false, null, null)));
    }

    private void follow(MemberId by, String topic, String key, List<String> arguments, String link) {
        notices.postToFollowers(new Notice(by, topic, key, arguments, link, false, null, null), null);
    }

    /** Nobody is asked any more. */
    void closed(Contribution contribution) {
        notices.settle(topic(contribution), null);
    }

    /** Whoever contributed a practice, or the secretariat where no member did, is asked about what is held to be wrong in it. */
    void mistaken(Practice practice, Optional<Contribution> contribution, Mistake mistake) {
        var by = mistake.by().member();
        var asked = contribution.map(told -> List.of(told.by().member())).orElseGet(() -> voices.secretaries(by));
        var arguments = List.of(name(by), practice.account().title());
        for (var member : asked)
            if (!member.equals(by))
                notices.post(notice(member, mistake, "knowledge.notice.mistake", arguments, practice, true));
    }

    /** Whoever reported it reads the answer. */
    void answered(Practice practice, Mistake mistake, MemberId by) {
        notices.settle(MISTAKE + mistake.id(), null);
        var reporter = mistake.by().member();
        if (reporter.equals(by)) return;
        notices.post(new Notice(
                reporter,
                "knowledge.answered/" + mistake.id(),
                "knowledge.notice.answered",
                List.of(name(by), practice.account().title()),
                practice.link() + "#mistakes",
                false,
                null,
                null));
    }

    private static Notice notice(
            MemberId to, Mistake mistake, String key, List<String> arguments, Practice practice, boolean waits) {
        var link = practice.link() + "#mistakes";
        return new Notice(to, MISTAKE + mistake.id(), key, arguments, link, waits, null, null);
    }

    private void tell(Contribution contribution, String key, List<String> arguments, boolean waits) {
        var author = contribution.by().member();
        notices.post(notice(author, outcome(contribution, contribution.round()), key, arguments, contribution, waits));
    }

    private static Notice notice(
            MemberId to, String topic, String key, List<String> arguments, Contribution about, boolean waits) {
        return new Notice(to, topic, key, arguments, "contributions/" + about.id(), waits, null, null);
    }

    private static String outcome(Contribution contribution, int round) {
        return OUTCOME + contribution.id() + "/" + round;
    }

    private static String topic(Contribution contribution) {
        return REVIEW + contribution.id() + "/" + contribution.round();
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }
}
