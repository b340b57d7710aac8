package org.trialogue.roles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.Preset;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.Copying;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.HandingOver;
import org.trialogue.membership.application.InYourName;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.NominationReading;
import org.trialogue.membership.application.Prolonging;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.membership.application.SeatedOrganizations;
import org.trialogue.membership.application.Succession;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.rooms.application.ToDoKeeping;

/** Who sits in a working group, who says so, and who stands in for whom. */
final class MandateCases implements Cases {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Convening convening;

    @Autowired
    private Prolonging prolonging;

    @Autowired
    private SeatedOrganizations seated;

    @Autowired
    private Copying copying;

    @Autowired
    private LettingIn letting;

    @Autowired
    private Deputizing deputizing;

    @Autowired
    private Succession succession;

    @Autowired
    private Nominating nominating;

    @Autowired
    private NominationReading nominations;

    @Autowired
    private RecordReading record;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private InYourName inYourName;

    @Autowired
    private ToDoKeeping toDos;

    @Override
    public void add(Scene scene, Attempts attempts) {
        attempts.sight("working group: see", role -> scene.membership().actingIn(scene.member(role), scene.group));
        attempts.deed(
                "working group: open another",
                role -> convening.open("Another " + UUID.randomUUID(), "", Preset.COMMITTEE, scene.member(role)));
        attempts.deed(
                "working group: copy",
                role -> copying.copy(scene.group, "Copy " + UUID.randomUUID(), false, scene.member(role)));
        attempts.sight(
                "working group: see which organizations count among the most representative",
                role -> seated.in(scene.group, scene.member(role)));
        given(scene, attempts);
        let(scene, attempts);
        attempts.deed(
                "nomination: make",
                role -> nominating.nominate(
                        scene.group,
                        scene.organization(role),
                        somebody(),
                        new Term(Capacity.ADVISER, TODAY, null),
                        scene.member(role)));
        var nominated = scene.as(
                scene.member(Role.WORKERS),
                () -> nominating.nominate(
                        scene.group,
                        scene.organization(Role.WORKERS),
                        somebody(),
                        new Term(Capacity.ADVISER, TODAY, null),
                        scene.member(Role.WORKERS)));
        attempts.act("nomination of the Workers: check", role -> nominating.check(nominated, scene.member(role)));
        attempts.sight("nominations: list", role -> {
            nominations.list(scene.group, Set.of(), 0, 5, scene.member(role));
            return true;
        });
        attempts.sight(
                "record of the working group: read",
                role -> record.count(
                        new RecordQuestion(scene.group, null, null, null, null, null), scene.member(role)));
        attempts.add(
                "record of the working group: take along",
                scene.web.shows("/record/as/{ending}?group={group}", "csv", scene.group));
        inTheirName(scene, attempts);
    }

    private void given(Scene scene, Attempts attempts) {
        attempts.deed(
                "mandate: find whom to give one",
                role -> convening.candidates(scene.group, "a", 5, scene.acting(role)));
        attempts.deed(
                "mandate: give",
                role -> convening.mandate(
                        scene.group,
                        scene.subject(Role.STRANGER),
                        new Term(Capacity.TITULAR, TODAY, null),
                        scene.acting(role)));
        attempts.act(
                "mandate: end", role -> convening.end(scene.group, scene.mandate(Role.OBSERVER), scene.acting(role)));
        attempts.act(
                "mandate: change its days",
                role -> prolonging.change(
                        scene.group,
                        scene.mandate(Role.PARTNER),
                        LocalDate.of(2020, 1, 1),
                        TODAY.plusDays(90),
                        scene.member(role)));
        attempts.deed(
                "mandate: hand over",
                role -> succession.handOver(
                        scene.group,
                        scene.mandate(Role.WORKERS_ADVISER),
                        scene.subject(Role.STRANGER),
                        scene.member(role)));
        attempts.act(
                "mandate: say whose deputy",
                role -> deputizing.name(scene.group, scene.mandate(Role.OBSERVER), null, scene.member(role)));
    }

    private void let(Scene scene, Attempts attempts) {
        var entered = entered(scene);
        attempts.act(
                "mandate: let in whom a secretary entered for the Workers",
                role -> letting.letIn(scene.group, entered, scene.member(role)));
        attempts.sight(
                "record: who was entered for the Workers",
                role -> record.count(
                        new RecordQuestion(scene.group, null, "membership.mandate-given", entered.value(), null, null),
                        scene.member(role)));
    }

    private MandateId entered(Scene scene) {
        var newcomer = scene.arrived(Affiliation.WORKERS);
        return scene.as(
                scene.secretary.member(),
                () -> convening.mandate(
                        scene.group, newcomer, new Term(Capacity.ADVISER, TODAY, null), scene.secretary));
    }

    /** The deputy of the Workers' spokesperson has taken over what the spokesperson was to do. */
    private void inTheirName(Scene scene, Attempts attempts) {
        var from = scene.member(Role.WORKERS);
        var deputy = scene.member(Role.WORKERS_DEPUTY);
        for (var task : new String[] {"Write", "Read"}) {
            scene.as(
                    scene.secretary.member(),
                    () -> toDos.add(scene.shared, task, from, null, scene.secretary.member()));
            if (task.equals("Write")) scene.as(deputy, () -> handingOver.hand(scene.group, from, deputy, deputy));
        }
        attempts.sight(
                "task of the Workers' spokesperson: see it among what can be taken over",
                role -> handingOver.preview(scene.group, from, deputy, scene.member(role)));
        attempts.deed(
                "task of the Workers' spokesperson: pass on to the deputy",
                role -> handingOver.hand(scene.group, from, deputy, scene.member(role)));
        attempts.sight(
                "what was done in the Workers' spokesperson's name: see as the one in whose name it was",
                role -> inYourName.count(scene.group, InYourName.Shelf.IN_YOUR_NAME, scene.member(role)));
        attempts.sight(
                "what was done in the Workers' spokesperson's name: see as the one who did it",
                role -> inYourName.count(scene.group, InYourName.Shelf.BY_YOU, scene.member(role)));
        var done = scene.as(
                from,
                () -> inYourName
                        .list(scene.group, InYourName.Shelf.IN_YOUR_NAME, 0, 5, from)
                        .getFirst());
        attempts.act(
                "what was done in the Workers' spokesperson's name: object to",
                role -> inYourName.object(done.id(), "I read it myself.", scene.member(role)));
    }

    private static Nominee somebody() {
        return new Nominee("Ines", "Diaz", UUID.randomUUID() + "@example.org", Locale.ENGLISH);
    }
}
