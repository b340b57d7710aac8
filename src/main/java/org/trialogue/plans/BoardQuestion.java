package org.trialogue.plans;

import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Affiliation;

/**
 * Which commitments a board shows; what is null narrows nothing.
 *
 * @param side the side that the lead party stands on
 * @param organization the lead party
 * @param country the lead party's, in the two letters of ISO 3166
 * @param theme one that an instrument which the commitment serves is about
 * @param standard the code of an instrument that the commitment serves
 * @param light how what it is measured by stands
 */
public record BoardQuestion(
        @Nullable Concern concern,
        @Nullable PlanId plan,
        @Nullable Affiliation side,
        @Nullable OrganizationId organization,
        @Nullable String country,
        @Nullable String theme,
        @Nullable String standard,
        @Nullable Light light) {

    /** All of them. */
    public static final BoardQuestion ALL = new BoardQuestion(null, null, null, null, null, null, null);

    /** Whatever their light. */
    public BoardQuestion(
            @Nullable Concern concern,
            @Nullable PlanId plan,
            @Nullable Affiliation side,
            @Nullable OrganizationId organization,
            @Nullable String country,
            @Nullable String theme,
            @Nullable String standard) {
        this(concern, plan, side, organization, country, theme, standard, null);
    }

    /** The same of one concern alone, or of any. */
    public BoardQuestion about(@Nullable Concern other) {
        return new BoardQuestion(other, plan, side, organization, country, theme, standard, light);
    }

    /** Whether it is narrowed by anything but a concern. */
    public boolean narrowed() {
        return !about(null).equals(ALL);
    }
}
