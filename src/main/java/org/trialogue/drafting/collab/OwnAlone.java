package org.trialogue.drafting.collab;

import java.util.List;
import java.util.UUID;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.PictureAddress;
import org.trialogue.drafting.domain.PictureRows;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Step;

/**
 * A text shows its own pictures alone, and mentions members of its room alone, by their names. Who is mentioned already may be moved about
 * after having left. It cites practices of the library alone, by what they are called or were called once.
 */
final class OwnAlone implements Belonging {

    private final Place place;
    private final PictureRows pictures;
    private final Membership membership;
    private final Practices practices;

    OwnAlone(Place place, PictureRows pictures, Membership membership, Practices practices) {
        this.place = place;
        this.pictures = pictures;
        this.membership = membership;
        this.practices = practices;
    }

    @Override
    public boolean allows(List<Step> steps, Node before) {
        var brought = Brought.by(steps);
        return !brought.renamed()
                && brought.pictures().stream().allMatch(this::isOwn)
                && brought.mentions().stream().allMatch(mention -> isPresent(mention) || stands(mention, before))
                && brought.practices().stream().allMatch(this::isOfLibrary);
    }

    private boolean isOwn(Node image) {
        return PictureAddress.of(attribute(image, "src"))
                .filter(address -> address.text().equals(place.text()))
                .flatMap(pictures::find)
                .isPresent();
    }

    private boolean isOfLibrary(Node cited) {
        return practices.isName(attribute(cited, "key"), attribute(cited, "label"));
    }

    private boolean isPresent(Node mention) {
        try {
            var member = new MemberId(UUID.fromString(attribute(mention, "member")));
            return membership
                            .actingOn(member, place.room(), place.text().value())
                            .isPresent()
                    && membership
                            .person(member)
                            .map(Person::name)
                            .filter(attribute(mention, "label")::equals)
                            .isPresent();
        } catch (IllegalArgumentException nobody) {
            return false;
        }
    }

    private static boolean stands(Node mention, Node before) {
        return Brought.mentionsIn(before).stream()
                .anyMatch(other -> attribute(other, "member").equals(attribute(mention, "member"))
                        && attribute(other, "label").equals(attribute(mention, "label")));
    }

    private static String attribute(Node node, String name) {
        var value = node.attrs().string(name);
        return value == null ? "" : value;
    }
}
