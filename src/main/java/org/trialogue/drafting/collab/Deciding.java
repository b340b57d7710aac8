package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.collab.Verdict.Behind;
import org.trialogue.drafting.collab.Verdict.Kept;
import org.trialogue.drafting.collab.Verdict.Reason;
import org.trialogue.drafting.collab.Verdict.Rejected;
import org.trialogue.drafting.collab.Verdict.Repeated;
import org.trialogue.drafting.domain.BlockIds;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.InOwnName;
import org.trialogue.drafting.domain.InOwnName.Past;
import org.trialogue.drafting.domain.Length;
import org.trialogue.drafting.domain.OnlySuggests;
import org.trialogue.drafting.domain.StepsJson;
import org.trialogue.drafting.domain.TakenOut;
import org.trialogue.drafting.domain.Tally;
import org.trialogue.drafting.domain.Version;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Checked;
import org.trialogue.prosemirror.FreshIds;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.ModelException;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Rebase;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepMap;
import org.trialogue.prosemirror.StepReader;
import org.trialogue.prosemirror.StepResult.Applied;

/** One round of placing changes on a text, each on top of the one before. It knows versions and rules, and writes nothing. */
final class Deciding {

    private static final Checked CHECKED = new Checked(Limits.DOCUMENT);
    /** How many versions a change may lie behind: more than any client does that follows. */
    private static final int OLDEST = 2_000;

    private static final Rebase REBASE = new Rebase(
            CHECKED, new FreshIds(BlockIds::fresh), mark -> mark.type().name().equals("deletion"), true);

    private final Recent recent;
    private final Older older;
    private final Untouchable untouchable;
    private final Belonging belonging;
    private final Past past;
    private final Clock clock;
    private final List<Kept> kept = new ArrayList<>();
    private final List<TakenOut> taken = new ArrayList<>();
    private final Map<Key, Commit> here = new HashMap<>();

    Deciding(Recent recent, Older older, Untouchable untouchable, Belonging belonging, Past past, Clock clock) {
        this.recent = recent;
        this.older = older;
        this.untouchable = untouchable;
        this.belonging = belonging;
        this.past = past;
        this.clock = clock;
    }

    /**
     * What nobody changes.
     *
     * @param agreed what is agreed
     * @param called what went back from the drafting committee to discussion, while the text is before the committee
     */
    record Untouchable(Agreed agreed, Agreed called) {

        private Optional<Rejected> touchedBy(List<Step> steps, Node doc) {
            if (agreed.touchedBy(steps, doc)) return Optional.of(new Rejected(Reason.LOCKED));
            return called.touchedBy(steps, doc)
                    ? Optional.of(new Rejected(Reason.STAGE, "drafting.rejected.substantive"))
                    : Optional.empty();
        }
    }

    /** Where versions come from that are no longer at hand. */
    interface Older {

        Version at(int version);

        List<Commit> after(int version);
    }

    private record Key(MemberId member, UUID commitId) {}

    /** What was decided to hold, in order. */
    List<Kept> kept() {
        return kept;
    }

    /** What they took out of others' suggestions. */
    List<TakenOut> taken() {
        return taken;
    }

    /** Places a change of someone who may edit. */
    Verdict place(Change change, Acting by) {
        return place(change, by, Limits.COMMIT, false);
    }

    /** Places a change that may hold so much, of someone who may edit, or only suggest. */
    Verdict place(Change change, Acting by, Limits limits, boolean onlySuggests) {
        var key = new Key(by.member(), change.commitId());
        if (here.get(key) instanceof Commit earlier) return new Repeated(earlier);
        if (change.base() > recent.newest().number()) return new Rejected(Reason.VERSION);
        if (recent.newest().number() - change.base() > OLDEST) return new Behind();
        try {
            var groups = StepReader.readGroups(Schema.document(), change.groups(), limits);
            var base = recent.at(change.base()).orElseGet(() -> older.at(change.base()));
            if (!apply(groups, base.doc())) return new Rejected(Reason.STEP);
            return keep(key, rebased(change, groups, base, by), base.doc(), onlySuggests);
        } catch (ModelException wrong) {
            return new Rejected(Reason.STEP);
        }
    }

    private Verdict keep(Key key, Kept change, Node base, boolean onlySuggests) {
        if (!StepsJson.readable(change.commit().groups())) return new Rejected(Reason.STEP);
        if (!Length.allows(newest().doc(), change.version().doc())) return new Rejected(Reason.LENGTH);
        var touched = untouchable.touchedBy(change.commit().steps(), newest().doc());
        if (touched.isPresent()) return touched.get();
        if (onlySuggests && !suggested(change)) return new Rejected(Reason.SUGGESTION);
        if (!belonging.allows(change.commit().steps(), newest().doc())) return new Rejected(Reason.STEP);
        var took = inOwnName(change, base);
        if (took.isEmpty()) return new Rejected(Reason.SUGGESTION, "drafting.rejected.in-anothers-name");
        taken.addAll(took.get());
        kept.add(change);
        here.put(key, change.commit());
        return change;
    }

    private boolean suggested(Kept change) {
        var commit = change.commit();
        return OnlySuggests.holds(newest().doc(), change.version().doc(), commit.by(), commit.at());
    }

    private Optional<List<TakenOut>> inOwnName(Kept change, Node base) {
        var commit = change.commit();
        return new InOwnName((suggestion, much) -> {
                    var more = much.minus(takenHere(suggestion)).more();
                    return more.isNone() || past.holds(suggestion, more);
                })
                .judge(base, newest().doc(), change.version(), commit.by());
    }

    private Tally takenHere(Mark suggestion) {
        return taken.stream()
                .filter(each -> each.suggestion().equals(suggestion))
                .map(TakenOut::amount)
                .reduce(Tally.NONE, Tally::plus);
    }

    private Kept rebased(Change change, List<List<Step>> groups, Version base, Acting by) {
        var head = newest();
        var rebased = REBASE.rebase(base.doc(), groups, since(base.number()), head.doc());
        var number = head.number() + 1;
        var commit = new Commit(number, change.commitId(), by, rebased.groups(), clock.instant());
        return new Kept(commit, new Version(number, rebased.doc()));
    }

    /** A change must fit the text it was made on: one that does not was never made by an editor. */
    private static boolean apply(List<List<Step>> groups, Node base) {
        var doc = base;
        for (var group : groups)
            for (var step : group) {
                if (!(CHECKED.apply(step, doc) instanceof Applied(var after))) return false;
                doc = after;
            }
        return true;
    }

    private Version newest() {
        return kept.isEmpty() ? recent.newest() : kept.getLast().version();
    }

    private List<StepMap> since(int base) {
        var before = recent.after(base).or(() -> Optional.of(older.after(base))).orElseThrow();
        var maps = new ArrayList<StepMap>();
        for (var commit : before) commit.steps().forEach(step -> maps.add(step.getMap()));
        for (var commit : kept) commit.commit().steps().forEach(step -> maps.add(step.getMap()));
        return maps;
    }
}
