package org.trialogue.roles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.NarrowingStages;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.application.Archiving;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.membership.application.Chartering;
import org.trialogue.membership.application.Composing;
import org.trialogue.membership.application.GroupingGovernments;

/** The working group as a body: its rules, its calendar, its named groups of governments. */
final class BodyCases implements Cases {

    @Autowired
    private Chartering chartering;

    @Autowired
    private NarrowingStages narrowing;

    @Autowired
    private CalendarKeeping keeping;

    @Autowired
    private GroupingGovernments governments;

    @Autowired
    private Composing composing;

    @Autowired
    private Archiving archiving;

    @Override
    public void add(Scene scene, Attempts attempts) {
        attempts.sight("rules: read", role -> chartering.charter(scene.group, scene.member(role)));
        attempts.act("rules: change", role -> {
            var charter = chartering.charter(scene.group, scene.member(role));
            chartering.settle(scene.group, charter.rules(), charter.edition(), scene.member(role));
        });
        attempts.act(
                "rules: narrow a stage",
                role -> narrowing.decide(
                        scene.group, Stage.FIRST_READING, null, new Narrowing(AtMost.COMMENT), scene.member(role)));
        attempts.sight("working group: see who makes it up", role -> composing.of(scene.group, scene.member(role)));
        attempts.act("working group: archive", role -> archiving.archive(scene.group, "Done.", scene.member(role)));
        calendar(scene, attempts);
        governments(scene, attempts);
    }

    private void calendar(Scene scene, Attempts attempts) {
        var entry = scene.as(
                scene.secretary.member(), () -> keeping.enter(scene.group, sitting(), scene.secretary.member()));
        attempts.deed("calendar: read", role -> keeping.count(scene.group, false, scene.member(role)));
        attempts.deed("calendar: enter", role -> keeping.enter(scene.group, sitting(), scene.member(role)));
        attempts.add("calendar: take along", scene.web.shows("/calendar/groups/{group}", scene.group));
        attempts.add("calendar: take along one entry", scene.web.shows("/calendar/entries/{entry}", entry));
    }

    private void governments(Scene scene, Attempts attempts) {
        attempts.deed("named group of governments: see", role -> governments.in(scene.group, scene.member(role)));
        attempts.deed(
                "named group of governments: form",
                role -> governments.form(scene.group, drafted(scene), scene.member(role)));
        attempts.act(
                "named group of governments: change",
                role -> governments.change(scene.alliance, drafted(scene), 0, scene.member(role)));
        var asking = scene.as(
                scene.secretary.member(),
                () -> governments.form(scene.group, drafted(scene), scene.secretary.member()));
        attempts.act(
                "named group of governments that asks the government: join",
                role -> governments.answer(asking, true, scene.member(role)));
        attempts.act(
                "named group of governments that asks the government: say no",
                role -> governments.answer(asking, false, scene.member(role)));
        attempts.act(
                "named group of governments: leave", role -> governments.leave(scene.alliance, scene.member(role)));
        attempts.act(
                "named group of governments: dissolve",
                role -> governments.dissolve(scene.alliance, scene.member(role)));
    }

    private static GovernmentGroupDraft drafted(Scene scene) {
        return new GovernmentGroupDraft(
                "Group " + UUID.randomUUID(), Set.of(scene.mandate(Role.GOVERNMENT)), scene.mandate(Role.COORDINATOR));
    }

    private static CalendarEntryDraft sitting() {
        return new CalendarEntryDraft(EntryKind.SITTING, "First sitting", Instant.now(), null, ZoneOffset.UTC, "", "");
    }
}
