package org.trialogue.drafting.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A working group with somebody in each of the three seats, and a text at its final reading. */
abstract class AdoptionSetting extends Setting {

    static final String DRAFT = "Guidance on fees\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    Adopting adopting;

    @Autowired
    PublishingTexts publishing;

    @Autowired
    Staging staging;

    @Autowired
    Opening opening;

    record Scene(
            WorkingGroupId group, Acting secretary, MemberId chair, MemberId employers, MemberId workers, TextId text) {

        List<MemberId> three() {
            return List.of(chair, employers, workers);
        }
    }

    Scene atFinalReading() {
        var scene = prepared(convened());
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        return scene;
    }

    Scene prepared(Convened convened) {
        var group = convened.group();
        var secretary = convened.secretary();
        return new Scene(
                group,
                secretary,
                mandated(group, secretary, Affiliation.GOVERNMENT, Capacity.CHAIR),
                mandated(group, secretary, Affiliation.EMPLOYERS, Capacity.SPOKESPERSON),
                mandated(group, secretary, Affiliation.WORKERS, Capacity.SPOKESPERSON),
                imported(convened.shared(), secretary, DRAFT));
    }

    /** Employers and workers alone, whose rules want no authorization, with one of the employers in the chair. */
    Scene ofTwoParties() {
        var secretary = new Acting(person("Sam", Affiliation.SECRETARIAT), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = Viewing.as(
                secretary.member(),
                () -> convening.open("Two " + UUID.randomUUID(), "To test", Preset.BIPARTITE, secretary.member()));
        var scene = new Scene(
                group,
                secretary,
                mandated(group, secretary, Affiliation.EMPLOYERS, Capacity.CHAIR),
                mandated(group, secretary, Affiliation.EMPLOYERS, Capacity.SPOKESPERSON),
                mandated(group, secretary, Affiliation.WORKERS, Capacity.SPOKESPERSON),
                imported(membership.sharedRoom(group), secretary, DRAFT));
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        return scene;
    }

    Scene adopted() {
        var scene = atFinalReading();
        for (var each : scene.three()) adopt(scene, each);
        return scene;
    }

    Scene published() {
        var scene = adopted();
        authorize(scene, "Governing Body, 12 November");
        publish(scene, false);
        return scene;
    }

    /** Gives a mandate for a side that has not said yes to it. */
    MemberId entered(Scene scene, Affiliation side, Capacity capacity) {
        var subject = UUID.randomUUID().toString();
        var member = known(subject, side);
        var term = Welcome.term(side, capacity, LocalDate.of(2020, 1, 1));
        Viewing.as(
                scene.secretary().member(), () -> convening.mandate(scene.group(), subject, term, scene.secretary()));
        return member;
    }

    MandateId mandate(Scene scene, MemberId member) {
        return membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    void end(Scene scene, MemberId member) {
        bySecretary(scene, secretary -> convening.end(scene.group(), mandate(scene, member), scene.secretary()));
    }

    void bring(Scene scene, Stage from, Stage to, String reason) {
        bySecretary(scene, secretary -> staging.bring(scene.text(), from, to, reason, secretary));
    }

    boolean adopt(Scene scene, MemberId member) {
        return adopt(scene, 0, member);
    }

    boolean adopt(Scene scene, int version, MemberId member) {
        return Viewing.as(member, () -> adopting.adopt(scene.text(), version, member));
    }

    void takeBack(Scene scene, MemberId member) {
        Viewing.as(member, () -> {
            adopting.takeBack(scene.text(), member);
            return true;
        });
    }

    void authorize(Scene scene, String words) {
        bySecretary(scene, secretary -> publishing.authorize(scene.text(), words, secretary));
    }

    void publish(Scene scene, boolean binding) {
        bySecretary(scene, secretary -> publishing.publish(scene.text(), binding, secretary));
    }

    void withdraw(Scene scene, String reason) {
        bySecretary(scene, secretary -> publishing.withdraw(scene.text(), reason, secretary));
    }

    private static void bySecretary(Scene scene, Consumer<MemberId> deed) {
        var secretary = scene.secretary().member();
        Viewing.as(secretary, () -> {
            deed.accept(secretary);
            return true;
        });
    }

    OpenedText opened(Scene scene, MemberId reader) {
        return Viewing.as(reader, () -> opening.open(scene.text(), reader).orElseThrow());
    }

    Stage stage(Scene scene) {
        return opened(scene, scene.secretary().member()).text().stage();
    }

    List<Given> given(Scene scene) {
        return Viewing.as(scene.secretary().member(), () -> adopting.given(scene.text()));
    }

    Adopting.May may(Scene scene, MemberId member) {
        return Viewing.as(member, () -> adopting.may(opened(scene, member), given(scene)));
    }
}
