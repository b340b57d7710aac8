package org.trialogue.drafting;

/**
 * In whose name an amendment is moved or a position held, after the drafting procedure: the Employers' group, the Workers' group, a
 * government, or governments that speak as one.
 *
 * @param key what tells governments apart: the two letters of a country, or the room of a group of governments; or empty
 * @param name what it is called where its key tells no name; or empty
 */
public record Holder(Kind kind, String key, String name) {

    /** What kind of holder it is. */
    public enum Kind {
        EMPLOYERS,
        WORKERS,
        GOVERNMENT,
        GOVERNMENTS;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it is the same holder, by whatever name. */
    public boolean is(Holder other) {
        return kind == other.kind && key.equals(other.key);
    }
}
