package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.Profile;
import org.trialogue.membership.application.Erasing;
import org.trialogue.membership.application.ImportingOrganizations;
import org.trialogue.membership.application.Registry;
import org.trialogue.notifications.application.Unreachables;
import org.trialogue.platform.Affiliation;

/** Organizations and people as the secretariat keeps them, and what the portal holds of whoever asks. */
final class RegistryCases implements Cases {

    @Autowired
    private Registry registry;

    @Autowired
    private ImportingOrganizations importing;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Unreachables unreachables;

    @Override
    public void add(Scene scene, Attempts attempts) {
        attempts.deed(
                "organization: find",
                role -> registry.find(OrganizationSearch.ALL, Locale.ENGLISH, 0, 5, scene.member(role)));
        attempts.deed("organization: register", role -> registry.register(profile(), scene.member(role)));
        attempts.act(
                "organization: change",
                role -> registry.change(scene.organization(Role.WORKERS), profile(), scene.member(role)));
        attempts.act("organization: merge", role -> {
            var other = registry.register(profile(), scene.member(role));
            registry.merge(other, scene.organization(Role.WORKERS), scene.member(role));
        });
        attempts.deed(
                "organizations: import",
                role -> importing.preview("name_en,group\n".getBytes(StandardCharsets.UTF_8), scene.member(role)));
        var gone = scene.somebody(Affiliation.WORKERS);
        attempts.act("former member: forget", role -> erasing.erase(gone, scene.member(role)));
        attempts.deed("addresses that no mail reaches: see", role -> unreachables.list(0, 5));
        attempts.act(
                "addresses that no mail reaches: try again", role -> unreachables.tryAgain(scene.member(Role.WORKERS)));
        attempts.add("own data: take along", scene.web.shows("/account/data"));
        answers("proof of who one is: begin", "/prove", 302, scene, attempts);
        answers("word that nobody can sign in now: read", "/sign-in/away", 503, scene, attempts);
        for (var link : new String[] {"/mail/confirm/{token}", "/mail/unsubscribe/{token}"}) {
            attempts.add("link of a mail, made up: follow " + link.split("/")[2], scene.web.shows(link, "x"));
            attempts.add(
                    "link of a mail, made up: press " + link.split("/")[2],
                    scene.web.takes(link, request -> request, "x"));
        }
    }

    private static void answers(String name, String path, int status, Scene scene, Attempts attempts) {
        var address = scene.web.get(path);
        attempts.add(name, role -> scene.web.signedIn(role, address).getStatus() == status);
    }

    private static Profile profile() {
        return new Profile(
                new Names("Union " + UUID.randomUUID(), null, null),
                Affiliation.WORKERS,
                null,
                false,
                "",
                Contact.NONE);
    }
}
