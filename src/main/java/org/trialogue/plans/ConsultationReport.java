package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;

/**
 * What the portal knows of a year's consultations in a country, for the report of its competent authority (Convention No. 144, article 6).
 *
 * @param ratifiedOn since when the convention binds the country, or null where the portal does not know
 * @param denouncedOn since when it does not any more, in that year or later; or null
 * @param groups the working groups in which the reader sits, and all three sides of the country sat
 * @param leftOut those of which the same holds, but that the reader has left since
 * @param all what was consulted on, in the order of time
 */
public record ConsultationReport(
        String country,
        int year,
        @Nullable LocalDate ratifiedOn,
        @Nullable LocalDate denouncedOn,
        List<String> groups,
        List<String> leftOut,
        List<Consulted> consulted,
        List<Consultation> all) {

    /** Keeps its own copies. */
    public ConsultationReport {
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
        consulted = List.copyOf(consulted);
        all = List.copyOf(all);
    }

    /**
     * An organization that was consulted.
     *
     * @param basis on which it counts as most representative; empty where nobody said that it does
     * @param groups the working groups in which it sat
     */
    public record Consulted(Organization organization, String basis, List<String> groups) {

        /** Keeps its own copy. */
        public Consulted {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Something that was consulted on.
     *
     * @param on the day, or null of what lasts
     * @param title what it is called
     * @param code the instrument that commitments are about, or an empty string
     * @param commitments how many they are; 0 of anything else
     * @param where the working group
     */
    public record Consultation(
            Kind kind,
            ConsultationMatter matter,
            @Nullable LocalDate on,
            String title,
            String code,
            int commitments,
            String where) {}

    /** What it is that was consulted on. */
    public enum Kind {
        /** A sitting that was held. */
        SITTING,
        /** A text that was adopted and published. */
        GUIDANCE,
        /** Commitments of a plan that everybody may see. */
        COMMITMENTS;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was consulted on of one matter. */
    public List<Consultation> on(ConsultationMatter matter) {
        return all.stream().filter(each -> each.matter() == matter).toList();
    }

    /** The days on which a sitting was held. */
    public List<LocalDate> sittings() {
        return all.stream()
                .filter(each -> each.kind() == Kind.SITTING)
                .flatMap(each -> Stream.ofNullable(each.on()))
                .distinct()
                .sorted()
                .toList();
    }
}
