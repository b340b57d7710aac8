package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.domain.Chase;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Due;
import org.trialogue.plans.domain.Owing;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.platform.MemberId;

/**
 * Says to members what waits for them in a commitment: to report, or to confirm. Saying it again changes nothing. Whoever calls says who is present
 * of those to whom it may be said.
 */
@Component
class Waiting {

    private static final int SENTENCE = 140;

    private final Notices notices;
    private final Schedule schedule;

    Waiting(Notices notices, Schedule schedule) {
        this.notices = notices;
        this.schedule = schedule;
    }

    /** The next report waits for the lead party's members. */
    void forReport(CommitmentRecord commitment, List<Mandated> present) {
        owing(commitment, present).forEach(member -> askToReport(commitment, member));
    }

    /** It waits for nobody now. */
    void notForReport(CommitmentRecord commitment) {
        notices.withdraw(nextReport(commitment), null);
    }

    /** The newest report waits for the members of the other groups, until it was answered for each of these. */
    void forAnswer(CommitmentRecord commitment, ReportRecord newest, List<Mandated> present) {
        stillAsked(commitment, newest, present).forEach(held -> askToAnswer(commitment, newest, held));
    }

    private static List<Mandated> stillAsked(CommitmentRecord commitment, ReportRecord report, List<Mandated> present) {
        return commitment.declined() ? List.of() : Concerned.stillAsked(commitment, report, present);
    }

    /** It waits for nobody now. */
    void notForAnswer(ReportRecord newest) {
        notices.withdraw(answerTopic(newest), null);
    }

    /** What is not, or no longer, these members' to do does not wait for them. */
    void noLonger(
            CommitmentRecord commitment, List<ReportRecord> current, Set<MemberId> members, List<Mandated> present) {
        var leading = keys(owing(commitment, present));
        var next = nextReport(commitment);
        members.stream().filter(member -> !leading.contains(member)).forEach(member -> notices.withdraw(next, member));
        for (var report : current) {
            var answering = keys(answering(commitment, report, present));
            members.stream()
                    .filter(member -> !answering.contains(member))
                    .forEach(member -> notices.withdraw(answerTopic(report), member));
        }
    }

    /** Nothing is owed of what nobody promises. */
    private static List<Mandated> owing(CommitmentRecord commitment, List<Mandated> present) {
        return commitment.declined() ? List.of() : Concerned.leading(commitment, present);
    }

    private static List<Mandated> answering(CommitmentRecord commitment, ReportRecord report, List<Mandated> present) {
        return commitment.declined() ? List.of() : Concerned.answering(commitment, report, present);
    }

    static Set<MemberId> keys(List<Mandated> held) {
        return held.stream().map(mandated -> mandated.person().id()).collect(Collectors.toSet());
    }

    /**
     * Whoever reported learns what was said; what was contested they hear of whatever they muted, as they have days alone to reply. Of what is
     * contested the secretaries, the Chair and the spokespersons of the working group hear, too.
     */
    void news(CommitmentRecord commitment, ReportRecord report, UUID answer, Verdict verdict, List<Mandated> present) {
        var topic = "plans.answered/" + answer;
        var key = "plans.notice." + verdict.key();
        var reporting = Concerned.reporting(commitment, report, present);
        for (var held : reporting)
            notices.post(notice(commitment, held, topic, key, null, false).owed(verdict == Verdict.CONTESTED));
        if (verdict != Verdict.CONTESTED) return;
        var told = new HashSet<>(keys(reporting));
        report.answeredBy(answer).ifPresent(told::add);
        Concerned.watching(present).stream()
                .filter(held -> !told.contains(held.person().id()))
                .forEach(held -> post(commitment, held, topic, "plans.notice.flagged", null, false));
    }

    /** A report has come in: what was given is no longer waited for, and nor is an answer to an older one. */
    void settle(CommitmentRecord commitment, List<ReportRecord> older) {
        var next = schedule.next(commitment.id());
        for (var number = 1; number < next; number++) notices.settle(reportTopic(commitment, number), null);
        older.forEach(report -> notices.settle(answerTopic(report), null));
    }

    /**
     * It was answered for a group, or a government: their members need not any more; the others are heard all the same. Whoever owes an answer to another
     * report on the same day is still reminded of that.
     *
     * @param current those that say how the whole and its parts stand
     */
    void settle(CommitmentRecord commitment, ReportRecord report, List<ReportRecord> current, List<Mandated> present) {
        var asked = keys(stillAsked(commitment, report, present));
        var reminded = current.stream()
                .filter(other -> other.answerBy().equals(report.answerBy()))
                .flatMap(other -> keys(stillAsked(commitment, other, present)).stream())
                .collect(Collectors.toSet());
        present.stream()
                .map(held -> held.person().id())
                .filter(member -> !asked.contains(member))
                .forEach(member -> settle(commitment, report, member, reminded.contains(member)));
    }

    private void settle(CommitmentRecord commitment, ReportRecord report, MemberId member, boolean reminded) {
        notices.settle(answerTopic(report), member);
        if (reminded) return;
        for (var stage : Chase.values())
            notices.settle(Due.topic(commitment.id().value(), Owing.CONFIRMATION, report.answerBy(), stage), member);
    }

    private void askToReport(CommitmentRecord commitment, Mandated held) {
        var until = commitment.draft().period().until();
        var due = schedule.owed(commitment.id()).filter(until::isAfter).orElse(until);
        post(commitment, held, nextReport(commitment), "plans.notice.report", due, true);
    }

    private void askToAnswer(CommitmentRecord commitment, ReportRecord report, Mandated held) {
        post(commitment, held, answerTopic(report), "plans.notice.answer", report.answerBy(), true);
    }

    private void post(
            CommitmentRecord commitment,
            Mandated held,
            String topic,
            String messageKey,
            @Nullable LocalDate due,
            boolean waits) {
        notices.post(notice(commitment, held, topic, messageKey, due, waits));
    }

    private static Notice notice(
            CommitmentRecord commitment,
            Mandated held,
            String topic,
            String messageKey,
            @Nullable LocalDate due,
            boolean waits) {
        var sentence = Shortened.to(SENTENCE, commitment.draft().sentence());
        var room = commitment.room().value();
        var link = commitment.id().link();
        return new Notice(held.person().id(), topic, messageKey, List.of(sentence), link, waits, due, room)
                .within(commitment.plan().link());
    }

    private String nextReport(CommitmentRecord commitment) {
        return reportTopic(commitment, schedule.next(commitment.id()));
    }

    private static String reportTopic(CommitmentRecord commitment, int number) {
        return "plans.report/" + commitment.id() + "/" + number;
    }

    private static String answerTopic(ReportRecord report) {
        return "plans.answer/" + report.id();
    }
}
