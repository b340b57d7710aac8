package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.collab.Authority.Asked;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.collab.Verdict.Behind;
import org.trialogue.drafting.collab.Verdict.Kept;
import org.trialogue.drafting.collab.Verdict.Rejected;
import org.trialogue.drafting.collab.Verdict.Repeated;
import org.trialogue.drafting.domain.StepsJson;
import org.trialogue.drafting.domain.Version;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepResult.Applied;

/**
 * Brings a text back to what it was at a version, by one more commit: nothing that happened since is lost. The authority decides on it as
 * on any other, and whoever has the text open sees it at once.
 */
@Service
public class Restoring {

    private static final int ATTEMPTS = 8;

    private final Opening opening;
    private final Ledger ledger;
    private final Authority authority;
    private final OpenTexts texts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Restoring(
            Opening opening,
            Ledger ledger,
            Authority authority,
            OpenTexts texts,
            Audit audit,
            TransactionTemplate transaction) {
        this.opening = opening;
        this.ledger = ledger;
        this.authority = authority;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** The text stands as it stood, at this new version. */
        record Restored(int version) implements Outcome {}

        /** It says that already. */
        record Unchanged() implements Outcome {}

        /** A rule says no; the key is that of the sentence that says why. */
        record Refused(String messageKey) implements Outcome {}
    }

    /** Restores a version in the name of the member who looks at the text. */
    public Outcome restore(TextId text, int version, MemberId member) {
        return opening.open(text, member)
                .filter(opened -> version >= 0 && version <= opened.text().version())
                .map(opened -> restored(new Place(text, opened.room().id()), version, opened.acting()))
                .orElseGet(() -> new Outcome.Refused("drafting.refused.no-version"));
    }

    /** Restores one provision, or another block at the top of the text, to what it was at a version, in the name of the member who looks at the text. */
    public Outcome restore(TextId text, int version, String blockId, MemberId member) {
        return opening.open(text, member)
                .filter(opened -> version >= 0 && version <= opened.text().version())
                .map(opened -> {
                    var place = new Place(text, opened.room().id());
                    var outcome = restore(place, version, member, (now, then) -> OneBlock.of(now, then, blockId));
                    if (outcome instanceof Outcome.Restored(var now)) record(place, version, now, opened.acting());
                    return outcome;
                })
                .orElseGet(() -> new Outcome.Refused("drafting.refused.no-version"));
    }

    private Outcome restored(Place place, int version, Acting by) {
        var outcome = restore(place, version, by.member(), (now, then) -> List.of(then));
        if (outcome instanceof Outcome.Restored(var now)) record(place, version, now, by);
        return outcome;
    }

    private void record(Place place, int version, int now, Acting by) {
        var besides = Particulars.NONE.and("version", now - 1, version);
        Viewing.as(by.member(), () -> {
            transaction.executeWithoutResult(status -> audit.record(
                    by,
                    place.room().value(),
                    "drafting.version-restored",
                    place.text().value(),
                    besides));
            return true;
        });
    }

    private Outcome restore(Place place, int version, MemberId member, BiFunction<Node, Node, List<Node>> wanted) {
        var then = ledger.at(place, version);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var newest = ledger.newest(place);
            var steps = back(newest.doc(), wanted.apply(newest.doc(), then.doc()));
            if (steps.isEmpty()) return new Outcome.Unchanged();
            var verdict = decide(place, newest, steps, member);
            if (verdict.isPresent()) return outcome(place, verdict.get());
        }
        return new Outcome.Refused("drafting.restore.busy");
    }

    /** By way of each document that is wanted, to the last. */
    private static List<Step> back(Node now, List<Node> wanted) {
        var steps = new ArrayList<Step>();
        var doc = now;
        for (var next : wanted)
            for (var step : back(doc, next)) {
                if (!(step.apply(doc) instanceof Applied(var after)))
                    throw new IllegalStateException("no way back leads there");
                doc = after;
                steps.add(step);
            }
        return steps;
    }

    /** Words within the blocks that stand, where that is not too much at once: then comments stay, and words stay their authors'. */
    private static List<Step> back(Node now, Node then) {
        try {
            return Rewriting.from(now, then);
        } catch (Refusal tooMuch) {
            return WayBack.from(now, then);
        }
    }

    private Optional<Verdict> decide(Place place, Version newest, List<Step> steps, MemberId member) {
        var change = new Change(UUID.randomUUID(), newest.number(), StepsJson.write(List.of(List.copyOf(steps))));
        return authority.decide(place, new Recent(newest), new Asked(member, change, Limits.STORED));
    }

    private Outcome outcome(Place place, Verdict verdict) {
        return switch (verdict) {
            case Kept(var commit, var version) -> {
                texts.wrote(place);
                yield new Outcome.Restored(commit.version());
            }
            case Repeated(var commit) -> new Outcome.Restored(commit.version());
            case Behind behind -> new Outcome.Refused("drafting.restore.busy");
            case Rejected(var reason, var key) ->
                new Outcome.Refused(
                        switch (reason) {
                            case STAGE -> key;
                            case MANDATE -> "drafting.refused.room";
                            case SUGGESTION -> "drafting.restore.suggesting";
                            case LOCKED -> "drafting.restore.locked";
                            case LENGTH -> "drafting.restore.length";
                            case VERSION, STEP -> "drafting.restore.unfit";
                        });
        };
    }
}
