package org.trialogue.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * Something for one member to do or to know.
 *
 * @param topic what it is about, such as {@code plans.report/<commitment>/<period>}: a second notice of the same topic to the same member
 *     takes the place of the first, and settling the topic takes it away
 * @param messageKey the key of its sentence in {@code vaadin-i18n}, filled with the arguments in the reader's language
 * @param link the address within the portal where it is done, beginning with no slash
 * @param waits true when the member must act, false when it is only news
 * @param dueOn the day by which to act, or null
 * @param room the room it comes from, or null
 * @param whole the address of that of which the thing it is about is a part, such as the plan of a commitment: who mutes the one mutes
 *     the other; or null
 * @param owed whether the recipient owes what it reminds of, though the notice itself does not wait: it is told of what is muted, too
 */
public record Notice(
        MemberId recipient,
        String topic,
        String messageKey,
        List<String> arguments,
        String link,
        boolean waits,
        @Nullable LocalDate dueOn,
        @Nullable UUID room,
        @Nullable String whole,
        boolean owed) {

    /** Keeps its own copy of the arguments. */
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** About something that is no part of another. */
    public Notice(
            MemberId recipient,
            String topic,
            String messageKey,
            List<String> arguments,
            String link,
            boolean waits,
            @Nullable LocalDate dueOn,
            @Nullable UUID room) {
        this(recipient, topic, messageKey, arguments, link, waits, dueOn, room, null, false);
    }

    /** The same, about a part of something. */
    public Notice within(String thing) {
        return new Notice(recipient, topic, messageKey, arguments, link, waits, dueOn, room, thing, owed);
    }

    /** The same, to one who owes what it reminds of, or to one who does not. */
    public Notice owed(boolean owed) {
        return new Notice(recipient, topic, messageKey, arguments, link, waits, dueOn, room, whole, owed);
    }
}
