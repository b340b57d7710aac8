package org.trialogue.membership;

import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/** Whom to ask at an organization; each part may be empty. */
public record Contact(String name, String email, String phone) {

    /** Nobody known. */
    public static final Contact NONE = new Contact("", "", "");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");

    /**
     * A contact that can be reached.
     *
     * @throws Refusal when the address or the number cannot be one
     */
    public Contact {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
        if (name.length() > Names.LONGEST) throw new Refusal("membership.refused.contact-long", Names.LONGEST);
        if (!email.isEmpty()) Addresses.required(email);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) throw new Refusal("membership.refused.phone");
    }
}
