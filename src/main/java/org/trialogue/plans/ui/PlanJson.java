package org.trialogue.plans.ui;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.Promised.Measured;
import org.trialogue.plans.Promised.Step;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.TakenCommitment.Part;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON, a commitment after the other. */
final class PlanJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator out;

    PlanJson(OutputStream to) {
        out = JSON.createGenerator(to);
    }

    private record Body(UUID id, String name, @Nullable BigDecimal share, boolean declined) {}

    private static List<Body> bodies(List<UUID> keys, TakenCommitment taken) {
        return keys.stream().map(key -> body(key, taken)).toList();
    }

    private static Body body(UUID key, TakenCommitment taken) {
        var declined = taken.declinedBy().contains(key);
        var share = declined ? null : taken.promised().shares().get(key);
        return new Body(key, taken.name(key), share, declined);
    }

    private record Applied(String key, String title, String link) {

        static Applied of(AppliedPractice practice) {
            return new Applied(practice.key(), practice.title(), practice.link());
        }
    }

    private record OwnPart(
            Body party, String claimed, @Nullable String confirmed, String standing) {

        static OwnPart of(Part part, TakenCommitment taken) {
            var confirmed = part.confirmed();
            return new OwnPart(
                    body(part.organization(), taken),
                    part.claimed().key(),
                    confirmed == null ? null : confirmed.key(),
                    part.standing().key());
        }
    }

    private record Commitment(
            UUID id,
            String sentence,
            Body lead,
            List<Body> sharedWith,
            LocalDate start,
            LocalDate due,
            @Nullable Measured indicator,
            List<Measured> indicators,
            List<String> standards,
            List<String> provisions,
            List<Applied> practices,
            List<Step> milestones,
            List<String> dependsOn,
            boolean accepted,
            List<Body> declinedBy,
            @Nullable String claimed,
            @Nullable String confirmed,
            String standing,
            String obstacles,
            String helpWanted,
            List<OwnPart> parts,
            @Nullable LocalDate unansweredBy) {

        static Commitment of(TakenCommitment taken) {
            var promised = taken.promised();
            var claimed = taken.claimed();
            var confirmed = taken.confirmed();
            return new Commitment(
                    promised.id(),
                    promised.sentence(),
                    body(promised.lead(), taken),
                    bodies(promised.coLeads(), taken),
                    promised.from(),
                    promised.until(),
                    promised.indicator(),
                    promised.indicators(),
                    promised.standards(),
                    promised.provisions(),
                    taken.practices().stream().map(Applied::of).toList(),
                    promised.milestones(),
                    promised.needs(),
                    taken.accepted(),
                    bodies(taken.declinedBy(), taken),
                    claimed == null ? null : claimed.key(),
                    confirmed == null ? null : confirmed.key(),
                    taken.standing().key(),
                    taken.hindrance().obstacles(),
                    taken.hindrance().help(),
                    taken.parts().stream().map(part -> OwnPart.of(part, taken)).toList(),
                    taken.unansweredBy());
        }
    }

    void begin(PlanDraft plan) {
        out.writeStartObject();
        out.writeStringProperty("title", plan.title());
        out.writeStringProperty("from", plan.period().from().toString());
        out.writeStringProperty("until", plan.period().until().toString());
        out.writeStringProperty("rhythm", plan.rhythm().key());
        out.writeName("commitments");
        out.writeStartArray();
    }

    void add(TakenCommitment taken) {
        out.writePOJO(Commitment.of(taken));
    }

    void end() {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
