package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.plans.Balance;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.plans.DecisionDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.application.BalanceReading;
import org.trialogue.plans.application.Heeding;
import org.trialogue.plans.application.RecommendationImporting;
import org.trialogue.plans.application.TakingUpDecisions;

/** What goes beyond one commitment: what supervisory bodies recommended, and how the groups keep what they owe each other. */
final class OverviewCases implements Cases {

    private static final byte[] LIST =
            "country,instrument,body,date,reference,recommendation\nSN,C029,CEACR,2025-02-01,Observation,Inspect.\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Planned planned;

    @Autowired
    private Heeding heeding;

    @Autowired
    private RecommendationImporting importing;

    @Autowired
    private TakingUpDecisions decisions;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private BalanceReading balance;

    OverviewCases(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void add(Scene scene, Attempts attempts) {
        var heeded = begun(scene);
        var plan = planned.plan;
        var commitment = planned.commitment;
        decided(scene, attempts);
        attempts.sight(
                "plan: see the recommendations that its working group took in",
                role -> heeding.in(plan, 0, 9, scene.member(role)));
        attempts.deed(
                "plan: look at what a list of recommendations would write",
                role -> importing.preview(plan, LIST, scene.acting(role)));
        attempts.sight(
                "commitment: see which recommendations it takes up",
                role -> heeding.of(commitment, scene.member(role)));
        attempts.act(
                "commitment: write which recommendations it takes up",
                role -> heeding.heed(commitment, Set.of(), heeded, scene.acting(role)));
        attempts.add("country: take along how it stands", scene.web.lists("/plans/countries/{country}/as/csv", "SN"));
        attempts.add("balance between the groups: take along", scene.web.shows("/plans/balance/as/csv"));
        var question = new BalanceQuestion(new Period(Planned.TODAY.minusDays(9), Planned.TODAY), scene.group);
        attempts.sight(
                "balance of the working group: count what was owed",
                role -> balance.of(question, scene.member(role)).rows().stream()
                        .mapToInt(Balance.Row::owed)
                        .sum());
    }

    /** The groups have agreed a provision of a text of their room. */
    private void decided(Scene scene, Attempts attempts) {
        var secretary = scene.secretary;
        var text = scene.brought(scene.shared, secretary, "Decided\n\n1. Inspect every agency.");
        var block = scene.as(secretary.member(), () -> {
            var first = drafts.provisions(text).getFirst().blockId();
            agreeing.agree(text, first, secretary.member());
            return first;
        });
        attempts.sight(
                "plan: see what the working group decided", role -> decisions.in(planned.plan, scene.member(role)));
        var due = Planned.TODAY.plusMonths(1);
        attempts.deed(
                "plan: make a commitment of a provision that is agreed",
                role -> decisions.takeUp(
                        planned.plan,
                        new DecisionDraft(text.value(), block, "Inspect.", scene.organization(Role.GOVERNMENT), due),
                        scene.acting(role)));
    }

    /** The secretary takes a list in, and the commitment takes up what it says. */
    private Set<UUID> begun(Scene scene) {
        var secretary = scene.secretary;
        return scene.as(secretary.member(), () -> {
            importing.take(planned.plan, importing.preview(planned.plan, LIST, secretary), secretary);
            var keys = heeding.find(planned.commitment, "", 0, 9, secretary.member()).stream()
                    .map(Recommendation::id)
                    .collect(Collectors.toSet());
            heeding.heed(planned.commitment, keys, Set.of(), secretary);
            return keys;
        });
    }
}
