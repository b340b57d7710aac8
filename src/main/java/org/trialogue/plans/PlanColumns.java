package org.trialogue.plans;

import java.util.List;
import java.util.Set;

/** The columns of a plan as a table: how its commitments come in and go out. They are called the same in every language. */
public final class PlanColumns {

    /** Those that come in and go out. */
    public static final List<String> BOTH_WAYS = List.of(
            "sentence",
            "lead",
            "sharedWith",
            "start",
            "due",
            "standards",
            "indicator",
            "measure",
            "unit",
            "direction",
            "baseline",
            "baselineOn",
            "target",
            "targetOn",
            "milestones",
            "shares",
            "targets",
            "source",
            "method",
            "breakdown",
            "provisions",
            "dependsOn",
            "practices");

    /** Those that go out alone. */
    public static final List<String> OUT = List.of(
            "accepted",
            "declinedBy",
            "claimed",
            "confirmed",
            "standing",
            "address",
            "obstacles",
            "helpWanted",
            "parts",
            "unansweredBy");

    /** Those without which it is no plan. */
    public static final Set<String> NEEDED = Set.of("sentence", "lead", "start", "due");

    /** So many commitments a file that comes in may have. */
    public static final int MOST = 1_000;

    private PlanColumns() {}

    /** Words as they stand among others in a cell, between which semicolons stand. */
    public static String among(String words) {
        return words.replace(';', ',').replaceAll("\\s+", " ").strip();
    }
}
