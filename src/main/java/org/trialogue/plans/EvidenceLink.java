package org.trialogue.plans;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.trialogue.platform.Refusal;

/**
 * What a report or an answer rests on that stands elsewhere.
 *
 * @param address where, beginning with http or https
 * @param title what it is called; its address where nothing was said
 */
public record EvidenceLink(String address, String title) {

    /** The longest address. */
    public static final int LONGEST_ADDRESS = 2000;

    /** The longest title. */
    public static final int LONGEST_TITLE = 200;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * A link without the blanks around it.
     *
     * @throws Refusal when it leads nowhere, or is too long
     */
    public EvidenceLink {
        address = plain(address.strip());
        title = title.strip();
        if (address.length() > LONGEST_ADDRESS) throw new Refusal("plans.refused.link-long", LONGEST_ADDRESS);
        if (!leadsSomewhere(address)) throw new Refusal("plans.refused.link", address);
        if (title.length() > LONGEST_TITLE) throw new Refusal("plans.refused.link-title-long", LONGEST_TITLE);
        if (title.isEmpty()) title = address.substring(0, Math.min(address.length(), LONGEST_TITLE));
    }

    /**
     * Those that were typed, one a line: an address, then what it is called.
     *
     * @throws Refusal when one of them leads nowhere, or is too long
     */
    public static List<EvidenceLink> typed(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new EvidenceLink(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    /** With nothing in it but what addresses are made of; as it is where it is none. */
    private static String plain(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException none) {
            return address;
        }
    }

    /** To a page, and with nobody's password in it. */
    private static boolean leadsSomewhere(String address) {
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme();
            return scheme != null && SCHEMES.contains(scheme) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
