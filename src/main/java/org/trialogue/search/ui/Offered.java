package org.trialogue.search.ui;

import java.util.List;

/**
 * What is offered for what somebody has typed so far, in their words, as the page in the browser is told.
 *
 * @param groups in their order; none is empty
 * @param status how many offers there are
 * @param notice why there are fewer than there might be, or an empty string
 */
record Offered(List<Group> groups, String status, String notice) {

    /** Offers under a heading. */
    record Group(String heading, List<Offer> offers) {

        /** Keeps its own copy. */
        Group {
            offers = List.copyOf(offers);
        }
    }

    /**
     * An offer.
     *
     * @param language that of the title, as a page says it
     * @param note what stands beside it, or an empty string
     * @param address where it leads, within the portal, beginning with no slash
     */
    record Offer(String title, String language, String note, String address) {}

    /** Keeps its own copy. */
    Offered {
        groups = List.copyOf(groups);
    }

    long count() {
        return groups.stream().mapToLong(group -> group.offers().size()).sum();
    }
}
