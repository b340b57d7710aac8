package org.trialogue.drafting.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.trialogue.drafting.TextId;

/**
 * The address of a comparison, which can be shared.
 *
 * @param sides whether both versions stand beside each other
 */
record CompareAddress(int from, int to, boolean sides) {

    private static final String SIDES = "sides";

    /** What an address asks for; versions that are not said are the import and the newest one. */
    static CompareAddress read(QueryParameters address, int newest) {
        return new CompareAddress(
                number(address, "from").orElse(0),
                number(address, "to").orElse(newest),
                address.getSingleParameter("view").filter(SIDES::equals).isPresent());
    }

    /** The address at which two versions of a text are compared. */
    static String of(TextId text, int from, int to) {
        return path(text) + "?"
                + new CompareAddress(from, to, false).parameters().getQueryString();
    }

    static String path(TextId text) {
        return "texts/" + text + "/compare";
    }

    QueryParameters parameters() {
        var versions = Map.of("from", Integer.toString(from), "to", Integer.toString(to));
        var address = QueryParameters.simple(versions);
        return sides ? address.merging("view", SIDES) : address;
    }

    private static Optional<Integer> number(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(said -> said.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
