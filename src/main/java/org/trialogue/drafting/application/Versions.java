package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.comparing.Comparison;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Milestone;
import org.trialogue.drafting.domain.Milestone.Imported;
import org.trialogue.drafting.domain.MilestoneRows;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** The versions of a text that one comes back to: named, listed and compared. Who may change a text names its versions. */
@Service
@Transactional
public class Versions {

    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 100;

    private static final Comparator<Milestone> NEWEST_FIRST = Comparator.comparingLong(Milestone::version)
            .thenComparing(Milestone::at)
            .reversed();

    private final TextRows texts;
    private final MilestoneRows milestones;
    private final SnapshotRows snapshots;
    private final History history;
    private final Membership membership;
    private final Writers writers;
    private final Audit audit;
    private final Clock clock;

    Versions(
            TextRows texts,
            MilestoneRows milestones,
            SnapshotRows snapshots,
            History history,
            Membership membership,
            Writers writers,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.milestones = milestones;
        this.snapshots = snapshots;
        this.history = history;
        this.membership = membership;
        this.writers = writers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Named versions, the import, each change of stage, and of the other days with changes the last one; newest first. */
    @Transactional(readOnly = true)
    public List<TextVersion> of(TextId text, ZoneId zone) {
        return texts.find(text).map(head -> all(head, zone)).orElse(List.of());
    }

    /**
     * Gives a version its name.
     *
     * @throws Refusal when the member may not change the text, the version is none or has a name, or the name is none
     */
    public void name(TextId text, int version, String name, MemberId member) {
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        if (!head.rights(by).edit()) throw new Refusal("drafting.refused.name-version");
        var said = name.strip();
        if (said.isEmpty()) throw new Refusal("drafting.refused.version-name-missing");
        if (said.length() > LONGEST_NAME) throw new Refusal("drafting.refused.version-name-long", LONGEST_NAME);
        if (version < 0 || version > head.head()) throw new Refusal("drafting.refused.no-version");
        keep(head, version, said, by);
    }

    private void keep(TextHead head, int version, String name, Acting by) {
        var now = clock.instant();
        snapshots.keep(head.id(), head.room(), history.at(head.id(), version), now);
        if (!milestones.name(head.id(), version, name, by, now)) throw new Refusal("drafting.refused.version-named");
        audit.record(
                by,
                head.room().value(),
                "drafting.version-named",
                head.id().value(),
                Particulars.now("version", version).and("name", null, name));
    }

    /** What became of a text from one version to another; empty when it is not in view, or there is no such version. */
    @Transactional(readOnly = true)
    public Optional<Comparison> compare(TextId text, int from, int to) {
        return texts.find(text)
                .filter(head -> Math.min(from, to) >= 0 && Math.max(from, to) <= head.head())
                .map(head -> Comparison.of(
                        history.at(text, from).doc(), history.at(text, to).doc()));
    }

    private List<TextVersion> all(TextHead head, ZoneId zone) {
        var origin = texts.origin(head.id());
        var all = new ArrayList<Milestone>(milestones.named(head.id()));
        all.addAll(milestones.reached(head.id()));
        all.add(new Imported(0, origin.by(), origin.at()));
        var listed = new HashSet<Integer>();
        for (var each : all) listed.add(each.version());
        for (var each : milestones.lastOfDays(head.id(), zone)) if (listed.add(each.version())) all.add(each);
        return all.stream().sorted(NEWEST_FIRST).map(this::shown).toList();
    }

    private TextVersion shown(Milestone what) {
        return new TextVersion(
                what, membership.person(what.by().member()).map(Person::name).orElse(""));
    }
}
