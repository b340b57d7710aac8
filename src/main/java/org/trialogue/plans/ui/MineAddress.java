package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Since when changes are told, and which page of them, stand in the address: a page tells the same however long it is read. */
final class MineAddress {

    private static final String SINCE = "since";
    private static final String CHANGES = "changes";

    private MineAddress() {}

    static String of(Instant since, int page) {
        return MineView.PAGE + "?" + SINCE + "=" + since + "&" + CHANGES + "=" + page;
    }

    static @Nullable Instant since(QueryParameters address) {
        return address.getSingleParameter(SINCE).flatMap(MineAddress::moment).orElse(null);
    }

    static int page(QueryParameters address) {
        return address.getSingleParameter(CHANGES)
                .filter(page -> page.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static Optional<Instant> moment(String said) {
        try {
            return Optional.of(Instant.parse(said));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
