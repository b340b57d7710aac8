package org.trialogue.membership.application;

import org.trialogue.audit.Particulars;
import org.trialogue.membership.Names;
import org.trialogue.membership.Profile;

/** What the record says of deeds in the registry. That another one is to be asked is said, and not who: people may be forgotten. */
final class RegistryWords {

    private RegistryWords() {}

    /** An organization is registered. */
    static Particulars registered(Profile is) {
        return Particulars.NONE
                .and("name-en", null, is.names().en())
                .and("name-fr", null, is.names().fr())
                .and("name-es", null, is.names().es())
                .and("country", null, is.country())
                .and("representative", null, is.representative() ? Boolean.TRUE : null)
                .and("basis", null, is.representative() ? is.basis() : null);
    }

    /** Other things are said of one than before. */
    static Particulars changed(Profile was, Profile is) {
        return Particulars.NONE
                .and("name-en", was.names().en(), is.names().en())
                .and("name-fr", was.names().fr(), is.names().fr())
                .and("name-es", was.names().es(), is.names().es())
                .and("country", was.country(), is.country())
                .and("representative", was.representative(), is.representative())
                .and("basis", was.basis(), is.basis())
                .worded("contact", was.contact(), is.contact());
    }

    /** One turned out to be another. */
    static Particulars merged(Names goes, Names stays) {
        return Particulars.NONE.and("organization", joined(goes), joined(stays));
    }

    private static String joined(Names names) {
        return String.join(" · ", names.all());
    }
}
