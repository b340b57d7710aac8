package org.trialogue.membership.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.domain.Invitation;

/** An account as the Admin API gives it, kept whole so that what is not ours is sent back as it came. */
record InvitedAccount(Map<String, Object> representation) {

    String id() {
        return String.valueOf(representation.get("id"));
    }

    boolean enabled() {
        return Boolean.TRUE.equals(representation.get("enabled"));
    }

    boolean hasSignedIn() {
        return Boolean.TRUE.equals(representation.get("emailVerified"));
    }

    boolean hasSecondFactor() {
        return Boolean.TRUE.equals(representation.get("totp"));
    }

    /** What Keycloak has its holder do at the next sign-in. */
    @SuppressWarnings("unchecked")
    List<String> requiredActions() {
        var actions = (List<String>) representation.get("requiredActions");
        return actions == null ? List.of() : actions;
    }

    /** Whether its attributes are those of the letter with this key. */
    boolean isAskedBy(UUID declineKey) {
        var link = attribute("declineLink");
        return link != null && link.endsWith("/" + declineKey);
    }

    boolean speaksForAnother(Invitation invitation) {
        var key = attribute("organizationKey");
        if (key != null) return !invitation.organizationKeys().contains(key);
        var name = attribute("organization");
        return name != null && invitation.organizationNames().stream().noneMatch(name::equalsIgnoreCase);
    }

    /** Without what only the letter of an invitation needs. */
    Map<String, List<String>> attributesWithoutLetter() {
        var left = new HashMap<>(attributes());
        left.remove("invitedTo");
        left.remove("declineLink");
        return left;
    }

    @SuppressWarnings("unchecked")
    Map<String, List<String>> attributes() {
        var attributes = (Map<String, List<String>>) representation.get("attributes");
        return attributes == null ? Map.of() : attributes;
    }

    private @Nullable String attribute(String name) {
        var values = attributes().get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
