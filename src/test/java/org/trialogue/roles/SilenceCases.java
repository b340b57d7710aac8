package org.trialogue.roles;

import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.application.Silences;
import org.trialogue.drafting.application.Staging;

/** What comes about of provisions of the shared text unless somebody objects, and what the drafting committee changes in them. */
final class SilenceCases implements Cases {

    private static final String WORDS =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Wages are paid.";

    @Autowired
    private Silences silences;

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Drafts drafts;

    @Override
    public void add(Scene scene, Attempts attempts) {
        var secretary = scene.secretary.member();
        scene.bySilence(7);
        var text = scene.brought(scene.shared, scene.secretary, WORDS);
        var provisions = scene.as(secretary, () -> drafts.provisions(text));
        var open = provisions.get(0).blockId();
        var settled = provisions.get(1).blockId();
        var asked = provisions.get(2).blockId();
        var silence = scene.as(secretary, () -> {
            agreeing.agree(text, settled, secretary);
            silences.propose(text, asked, secretary);
            return silences.on(text, asked).orElseThrow().id();
        });
        attempts.act(
                "shared text: put a provision before the groups",
                role -> silences.propose(text, open, scene.member(role)));
        attempts.act(
                "shared text: propose to open a provision again",
                role -> silences.proposeReopening(text, settled, "A word is missing", scene.member(role)));
        attempts.sight("shared text: see what is before the groups", role -> silences.on(text, asked));
        attempts.act(
                "shared text: object to what is before the groups",
                role -> silences.object(silence, "It says too little", scene.member(role)));
        attempts.act(
                "shared text: take back what is before the groups",
                role -> silences.withdraw(silence, scene.member(role)));
        committee(scene, attempts);
    }

    /** The Chair has changed both provisions of a text that is before the drafting committee; the Workers call the second change substantive. */
    private void committee(Scene scene, Attempts attempts) {
        var text = scene.brought(scene.shared, scene.secretary, WORDS);
        var chair = scene.member(Role.CHAIR);
        var workers = scene.member(Role.WORKERS);
        var provisions = scene.as(chair, () -> drafts.provisions(text));
        var form = provisions.getFirst().blockId();
        scene.as(chair, () -> {
            staging.bring(text, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE, "", chair);
            return true;
        });
        scene.wrote(text, scene.acting(Role.CHAIR), 1, 12, "All ");
        scene.wrote(text, scene.acting(Role.CHAIR), 2, 43, "All ");
        var called = scene.as(workers, () -> {
            var work = committee.on(text).orElseThrow();
            var other = work.proposal().changes().stream()
                    .map(Work::block)
                    .filter(block -> !block.equals(form))
                    .findFirst()
                    .orElseThrow();
            committee.call(text, other, "It says more", workers);
            return committee.on(text).orElseThrow().called().get(other).id();
        });
        attempts.sight("shared text: see what the drafting committee changed", role -> committee.on(text));
        attempts.act(
                "shared text: call a change of the drafting committee substantive",
                role -> committee.call(text, form, "It says more", scene.member(role)));
        attempts.act(
                "shared text: enter what was decided of it",
                role -> committee.settle(called, Outcome.STANDS, scene.member(role)));
    }
}
