package org.trialogue.drafting.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.DecisionUses;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Agreement;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Silences;

/** Where provisions of a text are recorded as agreed and as open again, put before the groups, and objected to. */
@Component
class ProvisionDesk {

    private final Agreeing agreeing;
    private final Silences silences;
    private final Optional<DecisionUses> uses;

    ProvisionDesk(Agreeing agreeing, Silences silences, Optional<DecisionUses> uses) {
        this.agreeing = agreeing;
        this.silences = silences;
        this.uses = uses;
    }

    /** A card beside a text that says how the provision at the cursor stands. */
    ProvisionCard card(TextEditor editor, OpenedText opened) {
        return new ProvisionCard(
                editor,
                opened.acting(),
                new At(opened, silences.ways(opened), Agreeing.mayRecord(opened), silences.mayObject(opened)));
    }

    /** What can be asked and done at one text. */
    final class At {

        private final OpenedText opened;
        private final Silences.Ways ways;
        private final boolean records;
        private final boolean objects;

        private At(OpenedText opened, Silences.Ways ways, boolean records, boolean objects) {
            this.opened = opened;
            this.ways = ways;
            this.records = records;
            this.objects = objects;
        }

        Silences.Ways ways() {
            return ways;
        }

        boolean records() {
            return records;
        }

        boolean objects() {
            return objects;
        }

        Optional<Agreement> agreed(String block) {
            return agreeing.of(opened.text().id(), block);
        }

        /** What came of it that the provision is agreed, and where something can be made of it. */
        Optional<UsesOfDecision> uses(String block) {
            return uses.flatMap(some -> UsesOfDecision.of(
                    some.of(opened.text().id(), block),
                    some.places(opened.text().id(), block, opened.acting().member())));
        }

        Optional<Silence> running(String block) {
            return silences.on(opened.text().id(), block);
        }

        void agree(String block) {
            agreeing.agree(opened.text().id(), block, opened.acting().member());
        }

        void reopen(String block) {
            agreeing.reopen(opened.text().id(), block, opened.acting().member());
        }

        void propose(String block) {
            silences.propose(opened.text().id(), block, opened.acting().member());
        }

        void proposeReopening(String block, String reason) {
            silences.proposeReopening(
                    opened.text().id(), block, reason, opened.acting().member());
        }

        void object(Silence silence, String reason) {
            silences.object(silence.id(), reason, opened.acting().member());
        }

        void withdraw(Silence silence) {
            silences.withdraw(silence.id(), opened.acting().member());
        }
    }
}
