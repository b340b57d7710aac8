package org.trialogue.rooms.domain;

import org.trialogue.platform.Refusal;

/** How long what is written in rooms may be. */
public final class RoomWording {

    /** How many characters a thread's title has at most. */
    public static final int LONGEST_TITLE = 200;

    /** How many characters a message has at most. */
    public static final int LONGEST_MESSAGE = 8_000;

    /** How many characters a to-do has at most. */
    public static final int LONGEST_TO_DO = 300;

    private RoomWording() {}

    /**
     * A thread's title without blanks around it.
     *
     * @throws Refusal when nothing is left, or it is too long
     */
    public static String title(String typed) {
        return checked(typed, LONGEST_TITLE, "rooms.refused.title-missing", "rooms.refused.title-long");
    }

    /**
     * The words of a message without blanks around them.
     *
     * @throws Refusal when nothing is left, or they are too many
     */
    public static String message(String typed) {
        return checked(typed, LONGEST_MESSAGE, "rooms.refused.message-missing", "rooms.refused.message-long");
    }

    /**
     * What is to be done, without blanks around it.
     *
     * @throws Refusal when nothing is left, or it is too long
     */
    public static String toDo(String typed) {
        return checked(typed, LONGEST_TO_DO, "rooms.refused.to-do-missing", "rooms.refused.to-do-long");
    }

    private static String checked(String typed, int most, String missing, String tooLong) {
        var words = typed.replace("\0", "").strip();
        if (words.isEmpty()) throw new Refusal(missing);
        if (words.length() > most) throw new Refusal(tooLong, most);
        return words;
    }
}
