package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.knowledge.application.Attaching;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.knowledge.application.Reviewing;
import org.trialogue.knowledge.application.SavingSearches;
import org.trialogue.platform.pages.Documents;

/** What the Employers' spokesperson tells of a practice, before and after it is handed in, with what goes with it; and what one keeps of the search. */
final class ContributionCases implements Cases {

    private static final Role AUTHOR = Role.EMPLOYERS;

    @Autowired
    private Contributing contributing;

    @Autowired
    private Attaching attaching;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private SavingSearches saving;

    @Override
    public void add(Scene scene, Attempts attempts) throws Exception {
        attempts.deed("contribution: begin", role -> begun(scene, role, "Fees"));
        var form = Documents.pdf("A form.");
        var draft = told(scene, Secret.word("ended"));
        seen("contribution that is being written", draft, scene, attempts);
        attempts.deed(
                "contribution that is being written: attach a file",
                role -> attached(scene, role, draft, form, "form.pdf"));
        attempts.act("contribution that is being written: write on", role -> {
            var found = contributing.find(draft, scene.member(AUTHOR));
            contributing.keep(
                    draft,
                    found.map(told -> told.revision()).orElse(0L),
                    Locale.ENGLISH,
                    account("Fees"),
                    scene.member(role));
        });
        var handedIn = told(scene, "Fees");
        scene.as(scene.member(AUTHOR), () -> {
            contributing.submit(handedIn, scene.member(AUTHOR));
            return true;
        });
        seen("contribution that was handed in", handedIn, scene, attempts);
        attempts.act(
                "contribution that was handed in: review",
                role -> reviewing.review(handedIn, 1, true, "", scene.member(role)));
        attempts.act(
                "contribution that was handed in: take back",
                role -> contributing.withdraw(handedIn, scene.member(role)));
        searches(scene, attempts);
    }

    private void seen(String name, UUID id, Scene scene, Attempts attempts) {
        var file =
                scene.as(scene.member(AUTHOR), () -> attaching.of(id).getFirst().file());
        attempts.sight(
                name + ": read",
                role -> contributing.find(id, scene.member(role)).map(told -> told.id()));
        attempts.sight(
                name + ": see what goes with it", role -> attaching.of(id).size());
        attempts.add(name + ": take its file along", scene.web.shows("/files/{file}", file));
    }

    private void searches(Scene scene, Attempts attempts) {
        var kept = scene.as(scene.member(AUTHOR), () -> saved(scene, AUTHOR));
        attempts.deed("saved search: keep", role -> saved(scene, role));
        attempts.sight(
                "saved search of the Employers' spokesperson: see",
                role -> saving.of(scene.member(AUTHOR)).size());
        attempts.act(
                "saved search of the Employers' spokesperson: rename",
                role -> saving.rename(kept, "Fees", scene.member(role)));
        attempts.act(
                "saved search of the Employers' spokesperson: delete", role -> saving.remove(kept, scene.member(role)));
    }

    private UUID saved(Scene scene, Role role) {
        return saving.save(
                role.inCaucus() ? Secret.word("esearch") : "Fees",
                Map.of("q", List.of("inspection")),
                Rhythm.DAILY,
                scene.member(role));
    }

    private UUID told(Scene scene, String words) throws Exception {
        var pdf = Documents.pdf(words);
        return scene.as(scene.member(AUTHOR), () -> {
            var id = begun(scene, AUTHOR, words);
            attached(scene, AUTHOR, id, pdf, words + ".pdf");
            return id;
        });
    }

    private UUID begun(Scene scene, Role role, String words) {
        return contributing.begin(null, Locale.ENGLISH, account(words), scene.member(role));
    }

    private UUID attached(Scene scene, Role role, UUID to, byte[] bytes, String name) {
        return attaching.add(to, name, new ByteArrayInputStream(bytes), scene.member(role));
    }

    private static Account account(String words) {
        return new Account(
                "practice",
                words,
                "Ten agencies paid " + words + " back.",
                "They were visited.",
                null,
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of("C181"),
                "An employers' federation",
                "Its report of 2025",
                null);
    }
}
