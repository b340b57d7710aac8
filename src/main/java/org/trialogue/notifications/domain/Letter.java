package org.trialogue.notifications.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is put into words.
 *
 * @param id of its delivery; the mail bears it, however often it is sent
 * @param token what the links in it bear for those who are not signed in
 * @param lines what it tells, what waits first; not more than a mail should hold
 * @param total how much there is to tell
 * @param totalWaiting how much of it the recipient must act on
 */
public record Letter(
        UUID id,
        UUID token,
        String address,
        Locale language,
        Purpose purpose,
        List<Line> lines,
        long total,
        long totalWaiting) {

    /** Keeps its own copy of the lines. */
    public Letter {
        lines = List.copyOf(lines);
    }

    /**
     * One notice.
     *
     * @param messageKey the key of its sentence; null where it comes from a private room, whose words no mail carries
     * @param link within the portal, beginning with no slash
     */
    public record Line(
            @Nullable String messageKey,
            List<String> arguments,
            String link,
            boolean waits,
            @Nullable LocalDate dueOn) {

        /** Keeps its own copy of the arguments. */
        public Line {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the recipient must act on. */
    public List<Line> waiting() {
        return lines.stream().filter(Line::waits).toList();
    }

    /** What the recipient may like to know. */
    public List<Line> news() {
        return lines.stream().filter(line -> !line.waits()).toList();
    }
}
