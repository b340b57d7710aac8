package org.trialogue.membership;

import java.util.Locale;
import org.trialogue.platform.MemberId;

/** In which language a member reads the portal. */
public interface LanguageChoice {

    /** From now on the member reads the portal in this language. */
    void reads(MemberId member, Locale language);
}
