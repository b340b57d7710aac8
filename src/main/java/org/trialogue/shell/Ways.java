package org.trialogue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.search.LibraryPlace;
import org.trialogue.search.ui.Destination;

/** The pages that a member may open by name: those of the rail and the library, one's working groups, and one's own. No room of a group is among them. */
@Component
class Ways {

    private final ObjectProvider<LibraryPlace> library;
    private final Membership membership;

    Ways(ObjectProvider<LibraryPlace> library, Membership membership) {
        this.library = library;
        this.membership = membership;
    }

    /** The pages as they stand now, in the language of the page that asks. */
    List<Destination> of(Person person) {
        var ways = new ArrayList<Destination>();
        MenuConfiguration.getMenuEntries().forEach(entry -> ways.add(named(entry.title(), entry.path())));
        ways.addAll(besideRail(person));
        return ways;
    }

    /** Those that the rail does not lead to. */
    List<Destination> besideRail(Person person) {
        var isSecretariat = person.affiliation() == Affiliation.SECRETARIAT;
        var ways = new ArrayList<Destination>();
        membership
                .workingGroupsOf(person.id())
                .forEach(group -> ways.add(new Destination(group.title(), "workspaces/" + group.id())));
        library.stream()
                .filter(place -> isSecretariat || !place.forSecretariat())
                .sorted(Comparator.comparingInt(LibraryPlace::order))
                .forEach(place -> ways.add(named(place.titleKey(), place.address())));
        ways.addAll(List.of(
                named("plans.standing", "plans/board"),
                named("plans.mine", "plans/mine"),
                named("plans.templates", "plans/templates"),
                named("plans.consultations", "plans/consultations"),
                named("plans.feeds", "plans/calendars"),
                named("shell.notices", "notices"),
                named("shell.choices", "me"),
                named("shell.record", "record"),
                named("membership.sign-ins", "sign-ins")));
        if (isSecretariat)
            ways.addAll(List.of(
                    named("membership.import", "organizations/import"),
                    named("membership.former", "former-members"),
                    named("shell.unreachable", "unreachable"),
                    named("shell.search-index", "search-index")));
        return ways;
    }

    private static Destination named(String key, String address) {
        return new Destination(UI.getCurrent().getTranslation(key), address);
    }
}
