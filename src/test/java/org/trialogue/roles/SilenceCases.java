package org.trialogue.roles;

import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Silences;

/** What comes about of provisions of the shared text unless somebody objects. */
final class SilenceCases implements Cases {

    private static final String WORDS =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Wages are paid.";

    @Autowired
    private Silences silences;

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
    }
}
