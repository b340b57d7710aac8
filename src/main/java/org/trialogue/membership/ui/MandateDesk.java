package org.trialogue.membership.ui;

import java.util.List;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.HandingOver;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.Prolonging;
import org.trialogue.membership.application.Succession;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;

/** What the member signed in does to mandates: asks what needs asking, does it, says what came of it and shows the people anew. */
class MandateDesk {

    private final Convening convening;
    private final Prolonging prolonging;
    private final Deputizing deputizing;
    private final Succession succession;
    private final LettingIn letting;
    private final HandingOver handing;
    private final Proof proof;

    MandateDesk(
            Convening convening,
            Prolonging prolonging,
            Deputizing deputizing,
            Succession succession,
            LettingIn letting,
            HandingOver handing,
            Proof proof) {
        this.convening = convening;
        this.prolonging = prolonging;
        this.deputizing = deputizing;
        this.succession = succession;
        this.letting = letting;
        this.handing = handing;
        this.proof = proof;
    }

    /** Gives somebody a mandate. */
    void give(WorkingGroupId group, Acting acting, Runnable after) {
        ProvingDialog.before(
                proof.toBegin(acting.capacity()),
                () -> new MandateDialog(
                                convening.today(),
                                (typed, atMost) -> convening.candidates(group, typed, atMost, acting),
                                side -> deputizing.principals(group, side),
                                (to, term) -> give(group, acting, to, term, after))
                        .open());
    }

    private void give(WorkingGroupId group, Acting acting, Candidate to, Term term, Runnable after) {
        var given = convening.mandate(group, to.subject(), term, acting);
        after.run();
        Say.done(letting.waits(given) ? "membership.given-waits" : "membership.given", to.name());
    }

    /** Whether the member signed in says of somebody of the own side that they come into its room. */
    boolean letsIn(WorkingGroupId group, Acting acting, Mandated held) {
        return !held.letIn()
                && held.affiliation() == acting.affiliation()
                && letting.may(group, held.mandate(), acting.member());
    }

    /** Lets somebody of the own side into its room. */
    void letIn(WorkingGroupId group, Acting acting, Mandated held, Runnable after) {
        ProvingDialog.before(proof.toBegin(true), () -> {
            try {
                letting.letIn(group, held.mandate(), acting.member());
                Say.done("membership.let-in.done", held.person().name());
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
            after.run();
        });
    }

    /** Takes a mandate back. */
    void end(WorkingGroupId group, Acting acting, Mandated held, Runnable after) {
        ProvingDialog.before(
                proof.toBegin(acting.capacity()),
                () -> new EndingDialog(held, () -> {
                            try {
                                convening.end(group, held.mandate(), acting);
                                after.run();
                                Say.done("membership.ended", held.person().name());
                            } catch (Refusal refusal) {
                                Say.refused(refusal);
                            }
                        })
                        .open());
    }

    /** Gives a mandate other days. */
    void term(WorkingGroupId group, Acting acting, Mandated held, Runnable after) {
        ProvingDialog.before(
                proof.toBegin(acting.capacity()),
                () -> new TermDialog(held, convening.today(), (from, until) -> {
                            prolonging.change(group, held.mandate(), from, until, acting.member());
                            after.run();
                            Say.done("membership.term.changed", held.person().name());
                        })
                        .open());
    }

    /** Says for whom a deputy stands in. */
    void name(WorkingGroupId group, Acting acting, Mandated held, Runnable after) {
        ProvingDialog.before(
                proof.toBegin(acting.capacity()),
                () -> new DeputyDialog(held, deputizing.principals(group, held.affiliation()), principal -> {
                            deputizing.name(group, held.mandate(), principal, acting.member());
                            after.run();
                            Say.done("membership.deputy.kept", held.person().name());
                        })
                        .open());
    }

    /** Hands a mandate over to another person. */
    void succeed(WorkingGroupId group, Acting acting, Mandated held, Runnable after) {
        ProvingDialog.before(
                proof.toBegin(acting.capacity()),
                () -> new SuccessorDialog(
                                held,
                                (typed, atMost) ->
                                        succession.candidates(group, held.mandate(), typed, atMost, acting.member()),
                                to -> {
                                    var given =
                                            succession.handOver(group, held.mandate(), to.subject(), acting.member());
                                    after.run();
                                    Say.done(
                                            letting.waits(given)
                                                    ? "membership.succeeded-waits"
                                                    : "membership.succeeded",
                                            to.name(),
                                            held.person().name());
                                })
                        .open());
    }

    /** Hands what waits for the member, or for whom they stand in, to a colleague. */
    void handTasks(WorkingGroupId group, MemberId member) {
        var givers = handing.givers(group, member);
        new TasksDialog(givers, new TasksDialog.Handing() {
                    @Override
                    public List<Mandated> receivers(Mandated from) {
                        return handing.receivers(group, from.person().id());
                    }

                    @Override
                    public List<OpenTask> preview(Mandated from, Mandated to) {
                        return handing.preview(
                                group, from.person().id(), to.person().id(), member);
                    }

                    @Override
                    public void hand(Mandated from, Mandated to) {
                        var tasks = handing.hand(
                                group, from.person().id(), to.person().id(), member);
                        Say.done("membership.tasks.handed", to.person().name(), tasks);
                    }
                })
                .open();
    }
}
