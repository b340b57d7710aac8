package org.trialogue.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.application.Archiving;
import org.trialogue.membership.application.Copying;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;

/** Where a secretary puts a working group into the archive, takes it out again and opens another one like it. */
class ArchiveDesk extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient WorkingGroup group;
    private final transient SignedIn signedIn;
    private final transient Archiving archiving;
    private final transient Copying copying;
    private final transient Proof proof;
    private final transient Runnable after;

    ArchiveDesk(
            WorkingGroup group, SignedIn signedIn, Archiving archiving, Copying copying, Proof proof, Runnable after) {
        this.group = group;
        this.signedIn = signedIn;
        this.archiving = archiving;
        this.copying = copying;
        this.proof = proof;
        this.after = after;
        getContent().addClassName("tri-actions");
        getContent().addClassName("tri-after");
        getContent().add(group.archived() == null ? archiver() : opener(), copier());
    }

    private Button archiver() {
        return new Button(
                getTranslation("membership.archive"),
                click -> new ArchiveDialog(reason -> {
                            archiving.archive(group.id(), reason, signedIn.id());
                            done("membership.archive.done");
                        })
                        .open());
    }

    private Button opener() {
        return new Button(getTranslation("membership.reopen"), click -> {
            try {
                archiving.reopen(group.id(), signedIn.id());
                done("membership.reopen.done");
            } catch (Refusal refusal) {
                after.run();
                Say.refused(refusal);
            }
        });
    }

    private Button copier() {
        return new Button(
                getTranslation("membership.copy"),
                click -> ProvingDialog.before(
                        proof.toBegin(Capacity.SECRETARY), () -> new CopyDialog(this::copy).open()));
    }

    /** It may give mandates, and so asks for a proof as that does. */
    private void copy(String title, boolean mandates) {
        var copy = copying.copy(group.id(), title, mandates, signedIn.id());
        getUI().ifPresent(ui -> ui.navigate("workspaces/" + copy.id()));
        if (!copy.withoutPrincipal().isEmpty())
            Say.warn("membership.copy.left-out", String.join(", ", copy.withoutPrincipal()));
        if (!copy.left().isEmpty()) Say.warn("membership.copy.office", String.join(", ", copy.left()));
    }

    private void done(String key) {
        after.run();
        Say.done(key, group.title());
    }
}
