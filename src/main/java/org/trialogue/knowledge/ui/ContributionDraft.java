package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/**
 * The form in which a contribution is written, whichever it is.
 *
 * @param account what was told, or nothing and a word under what has to be mended
 * @param keeping does what keeps all of it
 */
record ContributionDraft(
        Component form, Supplier<Optional<Account>> account, Supplier<Locale> language, Consumer<Runnable> keeping) {

    /** Of a practice that is told for the first time or anew. */
    static ContributionDraft telling(Contribution found, Asking asking, Standards standards, Concepts concepts) {
        var form = new AccountForm("contribution/" + found.id(), asking, standards, concepts);
        form.fill(found.language(), found.account());
        return new ContributionDraft(form, form::account, form::language, form::keep);
    }

    /** Of a translation. */
    static ContributionDraft translating(Contribution found, Practice original, Asking asking) {
        var form = new TranslationForm("contribution/" + found.id(), asking, original);
        form.fill(found.account().words());
        return new ContributionDraft(
                form, () -> form.words().map(original.account()::with), found::language, form::keep);
    }
}
