package org.trialogue.membership.signin;

import java.util.Collection;
import java.util.stream.Stream;
import org.trialogue.platform.Affiliation;

/** What the groups of an account say: {@code /government}, {@code /employers}, {@code /workers} and so on. */
public final class GroupPaths {

    private GroupPaths() {}

    /** The side that the groups name. Someone in none of ours stands with the partners: the side that may see least. */
    public static Affiliation affiliation(Collection<String> paths) {
        return paths.stream()
                .flatMap(path -> Stream.of(Affiliation.values()).filter(side -> path.equals("/" + side.key())))
                .findFirst()
                .orElse(Affiliation.PARTNERS);
    }
}
