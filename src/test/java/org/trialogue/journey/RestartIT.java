package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialogue.deployment.NodeEnvironment;
import org.trialogue.deployment.PackedPortal;
import org.trialogue.local.SharedServices;

/** The packed portal is killed while three members write, and started again: no word is lost, not even one typed meanwhile. */
@Tag("walk")
class RestartIT {

    private @Nullable PackedPortal running;
    private @Nullable Cast cast;

    @AfterEach
    void end() {
        if (cast != null) cast.close();
        if (running != null) running.close();
    }

    @Test
    void what_three_wrote_is_there_after_the_portal_was_killed(@TempDir Path folder) throws IOException {
        var portal = PackedPortal.start(folder, new NodeEnvironment(SharedServices.get()).variables());
        running = portal;
        var people = new Cast(portal.address());
        cast = people;
        people.known();
        var sofia = people.visitor("Marín").signIn();
        var members = List.of(people.visitor("Diop"), people.visitor("Rossi"), people.visitor("Zieliński"));
        Chamber.convene(
                sofia,
                "Restart " + UUID.randomUUID(),
                members.stream().map(Visitor::name).toList());
        var text = Chamber.importSample(sofia);
        for (var member : members) Desk.open(member.signIn(), text);
        write(members);

        portal.kill();
        var awa = members.getFirst();
        awa.page().keyboard().type(" Typed while the portal was away.");
        assertThat(awa.page().locator(".tri-status")).containsText("hors ligne");
        running = portal.again();

        for (var member : members) {
            Desk.open(member, text);
            readAll(member);
            Desk.reads(member, "Governments write. Typed while the portal was away.");
        }
        var elena = members.get(1);
        Desk.caret(elena, 1, "End");
        assertThat(elena.page().locator(".tri-wrote")).containsText("Awa Diop");
        assertThat(elena.page().locator(".tri-wrote")).containsText(elena.text("platform.side.government"));
    }

    private static void write(List<Visitor> members) {
        Desk.caret(members.get(0), 1, "End");
        Desk.caret(members.get(1), 0, "Home");
        Desk.caret(members.get(2), 0.5, "End");
        Desk.seeEachOther(members);
        Desk.typeAtOnce(members, List.of(" Governments write.", "Employers write. ", " Workers write. "));
        members.forEach(RestartIT::readAll);
    }

    private static void readAll(Visitor member) {
        for (var words :
                List.of("Palermo Protocol. Governments write.", "Employers write. In 2005", " Workers write. "))
            Desk.reads(member, words);
    }
}
