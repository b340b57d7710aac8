package org.trialogue.standards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the crosswalk: where a link leads to. */
public enum CrosswalkSource {
    /** Instruments of the ILO. */
    ILO(null, null, false),
    /** Articles of the Palermo Protocol. */
    PALERMO("palermo-articles", "PALERMO", true),
    /** The Recommended Principles. */
    OHCHR_PRINCIPLES("ohchr-principles", "OHCHR-2002", false),
    /** The Recommended Guidelines. */
    OHCHR_GUIDELINES("ohchr-guidelines", "OHCHR-2002", false),
    /** The general principles for fair recruitment. */
    FAIR_RECRUITMENT("fair-recruitment-principles", "ILO-FAIR-2016", false),
    /** Targets of the 2030 Agenda. */
    SDG("sdg-targets", "AGENDA2030", true),
    /** Instruments of others. */
    OTHER(null, null, false);

    private final @Nullable String set;
    private final @Nullable String instrument;
    private final boolean numberedAlike;

    CrosswalkSource(@Nullable String set, @Nullable String instrument, boolean numberedAlike) {
        this.set = set;
        this.instrument = instrument;
        this.numberedAlike = numberedAlike;
    }

    /** The column of a set of principles; empty for those that the crosswalk leaves aside, and for instruments. */
    public static Optional<CrosswalkSource> ofSet(String set) {
        return Arrays.stream(values()).filter(source -> set.equals(source.set)).findFirst();
    }

    /** The column of instruments that this body adopted. */
    public static CrosswalkSource ofBody(String body) {
        return "ILO".equals(body) ? ILO : OTHER;
    }

    /** Those that are sets of principles, in their order. */
    public static List<CrosswalkSource> sets() {
        return Arrays.stream(values()).filter(source -> source.set != null).toList();
    }

    /** The key of its set of principles, or an empty string. */
    public String set() {
        return set == null ? "" : set;
    }

    /** The code of the instrument that is the source of its set, or an empty string. */
    public String instrument() {
        return instrument == null ? "" : instrument;
    }

    /** Whether the instrument's articles bear the numbers of the set, so that the one says which of the other is meant. */
    public boolean numberedAlike() {
        return numberedAlike;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
