package org.trialogue.membership;

import java.util.Locale;
import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/** What can be an e-mail address. */
public final class Addresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.\\p{L}{2,}");

    private Addresses() {}

    /**
     * The address as it is compared: without spaces around it, in lower case.
     *
     * @throws Refusal when it cannot be one
     */
    public static String required(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > Names.LONGEST || !ADDRESS.matcher(address).matches())
            throw new Refusal("membership.refused.email");
        return address;
    }
}
