package org.trialogue.notifications.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;

/** What is looked for in the inbox, as its address says it. What cannot be read there is not looked for. */
final class InboxAddress {

    static final String ROUTE = "notices";

    private InboxAddress() {}

    static Looked read(QueryParameters address) {
        return new Looked(
                address.getSingleParameter("show").flatMap(Shelf::of).orElse(Shelf.ALL),
                address.getSingleParameter("kind")
                        .filter(kind -> kind.matches("[a-z.-]{1,100}"))
                        .orElse(null),
                address.getSingleParameter("group").flatMap(InboxAddress::group).orElse(null));
    }

    /** The address of a page, counted from 0, of what is looked for. */
    static String of(Looked looked, int page) {
        var parts = new ArrayList<String>();
        if (looked.shelf() != Shelf.ALL) parts.add("show=" + looked.shelf().key());
        if (looked.kind() != null) parts.add("kind=" + URLEncoder.encode(looked.kind(), StandardCharsets.UTF_8));
        if (looked.group() != null) parts.add("group=" + looked.group());
        if (page > 0) parts.add("page=" + (page + 1));
        return parts.isEmpty() ? ROUTE : ROUTE + "?" + String.join("&", parts);
    }

    private static Optional<WorkingGroupId> group(String text) {
        try {
            return Optional.of(new WorkingGroupId(UUID.fromString(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
