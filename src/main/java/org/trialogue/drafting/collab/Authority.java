package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.collab.Verdict.Kept;
import org.trialogue.drafting.collab.Verdict.Reason;
import org.trialogue.drafting.collab.Verdict.Rejected;
import org.trialogue.drafting.collab.Verdict.Repeated;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.InOwnName.Past;
import org.trialogue.drafting.domain.PictureRows;
import org.trialogue.drafting.domain.RemovedWords;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.TextRows.Ground;
import org.trialogue.drafting.domain.Version;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;

/**
 * Decides on what was submitted to a text and writes it down. What holds together in one round holds in one transaction, and only if
 * neither the text nor its rules have moved since they were read, by whichever node.
 */
@Component
class Authority {

    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);

    private final TextRows texts;
    private final CommitRows commits;
    private final Ledger ledger;
    private final PictureRows pictures;
    private final RemovedWords taken;
    private final MentionNotices mentions;
    private final Membership membership;
    private final Practices practices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Authority(
            TextRows texts,
            CommitRows commits,
            Ledger ledger,
            PictureRows pictures,
            RemovedWords taken,
            MentionNotices mentions,
            Membership membership,
            Practices practices,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.commits = commits;
        this.ledger = ledger;
        this.pictures = pictures;
        this.taken = taken;
        this.mentions = mentions;
        this.membership = membership;
        this.practices = practices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What someone asks to change, and how much of it may be. */
    record Asked(MemberId member, Change change, Limits limits) {}

    /** What may come into a text from outside, and of others' suggestions from its past. */
    private record Allowed(Belonging belonging, Past past) {

        /** For what restores an earlier version. */
        static final Allowed PAST = new Allowed(Belonging.ANYTHING, Past.ALL);

        /** For what can be judged without looking anything up. */
        static final Allowed WORDS = new Allowed(Belonging.NOTHING, Past.NOTHING);
    }

    /** A text as it is open here. */
    private record Open(Place place, Recent recent, Remembered remembered) {}

    /**
     * One verdict for each submission, in order; empty when the text has moved on and its newest commits must be read first. Where all of it
     * holds by what is remembered, it is written at once, in the question that asks whether that is still so.
     */
    Optional<List<Verdict>> decide(
            Place place, Recent recent, List<Submission> round, Trust trust, Remembered remembered) {
        var changes = round.stream()
                .map(each -> new Asked(each.member(), each.change(), Limits.COMMIT))
                .toList();
        var open = new Open(place, recent, remembered);
        return (trust == Trust.FIRST_TIME ? atOnce(open, changes) : Optional.<List<Verdict>>empty())
                .or(() -> decideAll(
                        open,
                        changes,
                        trust,
                        new Allowed(new OwnAlone(place, pictures, membership, practices), past(place))));
    }

    /** The verdict on one change that no editor sent; empty when the text has moved on and its newest commits must be read first. */
    Optional<Verdict> decide(Place place, Recent recent, Asked change) {
        var open = new Open(place, recent, new Remembered());
        return decideAll(open, List.of(change), Trust.FIRST_TIME, Allowed.PAST).map(List::getFirst);
    }

    /** Whether it is looked up beforehand that a change was kept already. */
    enum Trust {
        /** Changes rarely come twice: only what is turned down, or cannot be written, is looked up. */
        FIRST_TIME,
        /** All are looked up. */
        MAY_BE_REPEATED;

        static Trust at(int attempt) {
            return attempt == 0 ? FIRST_TIME : MAY_BE_REPEATED;
        }
    }

    private Optional<List<Verdict>> atOnce(Open open, List<Asked> round) {
        var ground = open.remembered().ground(open.recent().newest().number()).orElse(null);
        var standing = open.remembered().standing(round).orElse(null);
        if (ground == null || standing == null || isNamed(ground)) return Optional.empty();
        var deciding = deciding(open, ground, Allowed.WORDS);
        var verdicts = verdicts(round, ground.text(), standing, deciding);
        if (deciding.kept().size() < round.size() || !deciding.taken().isEmpty()) return Optional.empty();
        try {
            return append(ground.text(), deciding.kept()) ? Optional.of(verdicts) : Optional.empty();
        } catch (NonTransientDataAccessResourceException unknown) {
            throw unknown;
        } catch (NonTransientDataAccessException refused) {
            LOG.info(
                    "a round of {} changes to {} is asked about one by one",
                    round.size(),
                    ground.text().id(),
                    refused);
            return Optional.empty();
        }
    }

    /** Who is named to the drafting committee can change from one moment to the next, and no rule of the text with it. */
    private static boolean isNamed(Ground ground) {
        return ground.text().stage() == Stage.DRAFTING_COMMITTEE;
    }

    private Optional<List<Verdict>> decideAll(Open open, List<Asked> round, Trust trust, Allowed allowed) {
        return Viewing.inRoom(
                open.place().room().value(),
                () -> transaction.execute(status -> {
                    var verdicts = decideNow(open, round, trust, allowed);
                    if (verdicts.isEmpty()) status.setRollbackOnly();
                    return verdicts;
                }));
    }

    private Optional<List<Verdict>> decideNow(Open open, List<Asked> round, Trust trust, Allowed allowed) {
        var ground = texts.ground(open.place().text()).orElseThrow();
        var text = ground.text();
        if (text.head() != open.recent().newest().number()) return Optional.empty();
        var standing = Standing.of(round, text, membership);
        open.remembered().keep(ground, round, standing);
        if (trust == Trust.FIRST_TIME) {
            var deciding = deciding(open, ground, allowed);
            var verdicts = verdicts(round, text, standing, deciding);
            if (deciding.kept().size() == round.size()) return written(text, deciding, verdicts);
        }
        var deciding = deciding(open, ground, allowed);
        var verdicts = verdicts(round, text, standing.after(round, text, commits), deciding);
        return written(text, deciding, verdicts);
    }

    private Deciding deciding(Open open, Ground ground, Allowed allowed) {
        var kept = new Deciding.Untouchable(new Agreed(ground.agreed()), new Agreed(ground.called()));
        return new Deciding(open.recent(), older(open), kept, allowed.belonging(), allowed.past(), clock);
    }

    private Past past(Place place) {
        return (suggestion, much) ->
                much.minus(taken.of(place.text(), suggestion)).more().isNone();
    }

    private static List<Verdict> verdicts(List<Asked> round, TextHead text, Standing standing, Deciding deciding) {
        return round.stream()
                .map(asked -> decide(asked, text, standing, deciding))
                .toList();
    }

    private Optional<List<Verdict>> written(TextHead text, Deciding deciding, List<Verdict> verdicts) {
        if (!write(text, deciding.kept())) return Optional.empty();
        for (var each : deciding.taken()) taken.insert(text, each);
        return Optional.of(verdicts);
    }

    private static Verdict decide(Asked asked, TextHead head, Standing standing, Deciding deciding) {
        var before = standing.before(asked);
        if (before.isPresent()) return new Repeated(before.get());
        var acting = standing.acting(asked.member());
        if (acting.isEmpty())
            return standing.isClosed()
                    ? new Rejected(Reason.STAGE, "drafting.rights.closed")
                    : new Rejected(Reason.MANDATE);
        var rights = head.rights(acting.get());
        var why = rights.reasonKey();
        if (!rights.edit() && !rights.suggest() && why != null) return new Rejected(Reason.STAGE, why);
        return deciding.place(asked.change(), acting.get(), asked.limits(), !rights.edit());
    }

    private boolean write(TextHead head, List<Kept> kept) {
        if (kept.isEmpty()) return true;
        if (!append(head, kept)) return false;
        for (var each : kept) mentions.tell(head, each);
        return true;
    }

    private boolean append(TextHead head, List<Kept> kept) {
        return commits.append(head, kept.stream().map(Kept::commit).toList());
    }

    private Deciding.Older older(Open open) {
        return new Deciding.Older() {
            @Override
            public Version at(int version) {
                return ledger.at(open.place(), version);
            }

            @Override
            public List<Commit> after(int version) {
                return ledger.between(
                        open.place(), version, open.recent().newest().number());
            }
        };
    }
}
