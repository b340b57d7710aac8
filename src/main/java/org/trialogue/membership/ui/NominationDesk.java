package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.application.Checking;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.Registry;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;

/** What the member signed in does to nominations: asks what needs asking, does it, says what came of it and shows the list anew. */
class NominationDesk {

    private final SignedIn signedIn;
    private final Membership membership;
    private final Convening convening;
    private final Nominating nominating;
    private final Checking checking;
    private final Registry registry;
    private final Deputizing deputizing;
    private final Proof proof;

    NominationDesk(
            SignedIn signedIn,
            Membership membership,
            Convening convening,
            Nominating nominating,
            Checking checking,
            Registry registry,
            Deputizing deputizing,
            Proof proof) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.convening = convening;
        this.nominating = nominating;
        this.checking = checking;
        this.registry = registry;
        this.deputizing = deputizing;
        this.proof = proof;
    }

    /** Asks for a new nomination. */
    void nominate(WorkingGroup group, Runnable after) {
        dialog(group, draft -> {
                    nominating.nominate(group.id(), draft.organization(), draft.nominee(), draft.term(), signedIn.id());
                    after.run();
                    Say.done("membership.nominated.done", draft.nominee().name());
                })
                .open();
    }

    /** What may be done to the lines of a list. */
    NominationRow.Deeds deeds(WorkingGroup group, Runnable after) {
        return new NominationRow.Deeds() {
            @Override
            public void check(NominationLine line) {
                ProvingDialog.before(
                        proof.toBegin(Capacity.SECRETARY),
                        () -> did(after, () -> said(line, checking.check(line.id(), signedIn.id()))));
            }

            @Override
            public void send(NominationLine line) {
                ProvingDialog.before(
                        proof.toBegin(Capacity.SECRETARY),
                        () -> did(after, () -> said(line, checking.again(line.id(), signedIn.id()))));
            }

            @Override
            public void giveBack(NominationLine line) {
                new ReasonDialog(line, reason -> {
                            nominating.giveBack(line.id(), reason, signedIn.id());
                            after.run();
                        })
                        .open();
            }

            @Override
            public void mend(NominationLine line) {
                dialog(group, draft -> {
                            nominating.again(line.id(), draft.nominee(), draft.term(), signedIn.id());
                            after.run();
                        })
                        .of(line)
                        .open();
            }

            @Override
            public void withdraw(NominationLine line) {
                ask(line, () -> did(after, () -> nominating.withdraw(line.id(), signedIn.id())));
            }
        };
    }

    private NominationDialog dialog(WorkingGroup group, Consumer<NominationDialog.Draft> deed) {
        var own = nominating.nominatesFor(group.id(), signedIn.id());
        var organization = own.flatMap(membership::organization).orElse(null);
        var locale = UI.getCurrent().getLocale();
        NominationDialog.Finding finding = (typed, from, atMost) ->
                registry.find(new OrganizationSearch(typed, null, null, null), locale, from, atMost, signedIn.id());
        return new NominationDialog(
                convening.today(), organization, finding, side -> deputizing.principals(group.id(), side), deed);
    }

    /** Where the letter did not go out, the reason is said at once; it stands in the list, too. */
    private static void said(NominationLine line, Optional<String> trouble) {
        trouble.ifPresentOrElse(
                Say::warn,
                () -> Say.done("membership.invited.done", line.nominee().name()));
    }

    private static void did(Runnable after, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        after.run();
    }

    private static void ask(NominationLine line, Runnable deed) {
        var question = new ConfirmDialog();
        question.setHeader(question.getTranslation("membership.nomination.withdraw"));
        question.setText(question.getTranslation(
                "membership.nomination.withdraw.text", line.nominee().name()));
        question.setCancelable(true);
        question.setCancelText(question.getTranslation("platform.cancel"));
        question.setConfirmText(question.getTranslation("membership.nomination.withdraw"));
        question.addConfirmListener(confirmed -> deed.run());
        question.open();
    }
}
