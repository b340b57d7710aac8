package org.trialogue.drafting.domain;

import java.util.List;
import java.util.function.Predicate;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/** The marks by which a text bears what members suggest: words and blocks that would come, and such that would go. */
final class Suggestions {

    static final String INSERTION = "insertion";
    static final String DELETION = "deletion";
    static final Predicate<Mark> ANY = mark -> switch (mark.type().name()) {
        case INSERTION, DELETION -> true;
        default -> false;
    };

    private static final int LONGEST_ID = 64;

    private Suggestions() {}

    /** Those of one member. */
    static Predicate<Mark> of(MemberId member) {
        var name = member.toString();
        return mark -> ANY.test(mark) && name.equals(mark.attrs().string("member"));
    }

    /** Whether a node would come, by one of those that are picked. */
    static boolean inserted(Node node, Predicate<Mark> which) {
        return node.marks().stream().anyMatch(mark -> mark.type().name().equals(INSERTION) && which.test(mark));
    }

    /** The node without those that are picked. */
    static Node without(Node node, Predicate<Mark> which) {
        if (node.marks().stream().noneMatch(which)) return node;
        List<Mark> left = node.marks().stream().filter(which.negate()).toList();
        return node.mark(left);
    }

    /** Whether a new one of this member's says whose it is: with a key, and for the group the member sits for. */
    static boolean named(Mark mark, Acting by) {
        var id = mark.attrs().string("id");
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && by.affiliation().key().equals(mark.attrs().string("group"));
    }
}
