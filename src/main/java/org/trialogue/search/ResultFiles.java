package org.trialogue.search;

import java.util.List;

/**
 * Files into which all that a search finds of one kind can be made. Whoever makes them hands this in as a bean; the address, a slash, the name
 * of a format and the parameters of the search lead to the file.
 *
 * @param kind the kind of entry
 * @param titleKey the key of what the menu is called, which is told how many there are
 * @param address within the portal, beginning with no slash
 * @param formats in the order of the menu
 * @param most how many a file holds at most
 * @param mostKey the key of the sentence that says so, which is told that number
 */
public record ResultFiles(
        String kind, String titleKey, String address, List<Format> formats, int most, String mostKey) {

    /** A format, and the key of what it is called. */
    public record Format(String name, String titleKey) {}

    /** Keeps its own copy. */
    public ResultFiles {
        formats = List.copyOf(formats);
    }
}
