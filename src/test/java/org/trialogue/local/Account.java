package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The account of the services. PostgreSQL and Elasticsearch refuse to run as root, so root gives them another number: in a
 * user namespace where that is allowed (files of root stay theirs), otherwise as the user 65534.
 */
record Account(List<String> prefix, boolean ownsFiles) {
    private static final String NOBODY = "65534";
    private static final Account OURS = new Account(List.of(), true);
    private static final Account NAMESPACE =
            new Account(List.of("unshare", "-U", "--map-user=" + NOBODY, "--map-group=" + NOBODY), true);
    private static final Account OTHER =
            new Account(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), false);

    /** The one that works here. */
    static Account find(Path scratch) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURS;
        }
        return Stream.of(NAMESPACE, OTHER)
                .filter(account -> account.works(scratch))
                .findFirst()
                .orElseThrow(() -> new LocalFailure(
                        "PostgreSQL and Elasticsearch refuse to run as root, and neither unshare nor setpriv works here:"
                                + " start this as an ordinary user"));
    }

    private boolean works(Path scratch) {
        return Commands.has(prefix.getFirst())
                && Commands.succeeds(
                        Stream.concat(prefix.stream(), Stream.of("true")).toList(), Map.of(), scratch, 10);
    }

    List<String> running(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives this account a folder with all in it. */
    void own(Path folder) {
        if (ownsFiles) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(each, "unix:gid", Integer.valueOf(NOBODY));
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot give " + folder + " to the services' account: " + e.getMessage(), e);
        }
    }
}
