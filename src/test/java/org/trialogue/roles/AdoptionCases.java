package org.trialogue.roles;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Adopting;
import org.trialogue.drafting.application.PublishingTexts;
import org.trialogue.drafting.application.Staging;

/** Shared texts from their final reading until everybody reads them. */
final class AdoptionCases implements Cases {

    private static final String PUBLISHED_WORD = "Wolframite";

    @Autowired
    private Adopting adopting;

    @Autowired
    private Staging staging;

    @Autowired
    private PublishingTexts publishing;

    @Override
    public void add(Scene scene, Attempts attempts) {
        var read = finalReading(scene);
        attempts.deed("shared text at its final reading: adopt", role -> adopting.adopt(read, 0, scene.member(role)));
        var adopted = adopted(scene);
        attempts.act(
                "adopted text: record that it is authorized",
                role -> publishing.authorize(adopted, "Governing Body", scene.member(role)));
        attempts.act(
                "adopted text: bring back",
                role -> staging.bring(adopted, Stage.ADOPTED, Stage.DISCUSSION, "Unclear.", scene.member(role)));
        var authorized = authorized(scene);
        attempts.act("authorized text: publish", role -> publishing.publish(authorized, false, scene.member(role)));
        published(scene, attempts);
    }

    private void published(Scene scene, Attempts attempts) {
        var secretary = scene.secretary.member();
        var published = authorized(scene);
        scene.as(secretary, () -> {
            publishing.publish(published, false, secretary);
            return true;
        });
        attempts.sight("published text: read", role -> publishing.find(published));
        attempts.act(
                "published text: withdraw", role -> publishing.withdraw(published, "Unclear.", scene.member(role)));
        scene.found.await(Role.STRANGER, PUBLISHED_WORD, published);
        attempts.add("published text: find", role -> scene.found.by(role, PUBLISHED_WORD, published));
    }

    private TextId finalReading(Scene scene) {
        var id = scene.brought(scene.shared, scene.secretary, Scene.WORDS.formatted(PUBLISHED_WORD));
        var secretary = scene.secretary.member();
        return scene.as(secretary, () -> {
            staging.bring(id, Stage.PREPARATION, Stage.FINAL_READING, "", secretary);
            return id;
        });
    }

    private TextId adopted(Scene scene) {
        var id = finalReading(scene);
        for (var role : List.of(Role.CHAIR, Role.EMPLOYERS, Role.WORKERS))
            scene.as(scene.member(role), () -> adopting.adopt(id, 0, scene.member(role)));
        return id;
    }

    private TextId authorized(Scene scene) {
        var id = adopted(scene);
        return scene.as(scene.secretary.member(), () -> {
            publishing.authorize(id, "Governing Body", scene.secretary.member());
            return id;
        });
    }
}
