package org.trialogue.drafting.application;

import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.domain.Fork;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.membership.Room;
import org.trialogue.platform.Acting;

/**
 * A text with the place it belongs to, who looks at it, and what that person may do now.
 *
 * @param takesCommentsOfAsked whether those who only read it, and are asked to, can comment on it now
 * @param fork from which text it was taken, where it is a draft amendment; otherwise null
 * @param drafts whether that person writes in it, where it is a draft amendment, or would if it were not set aside
 */
public record OpenedText(
        DraftText text,
        Room room,
        Acting acting,
        Rights rights,
        boolean takesCommentsOfAsked,
        @Nullable Fork fork,
        boolean drafts) {}
