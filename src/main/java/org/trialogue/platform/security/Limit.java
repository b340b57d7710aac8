package org.trialogue.platform.security;

import java.util.Locale;

/** What may be done only so often, as each time costs the portal much, or as somebody may be guessing. */
public enum Limit {
    /** Beginning a sign-in, from one address; a whole delegation may sit behind it. */
    SIGN_IN,
    /** Following a link of a mail, from one address. */
    MAIL_LINK,
    /** Fetching a calendar by its address, from one address; a calendar service fetches those of many. */
    FEED,
    /** Reading what is for everybody, from one address; a school or a newsroom may sit behind it. */
    PUBLIC,
    /** Opening an editing socket, from one address. */
    SOCKET,
    /** Asking for a ticket of the editing socket, by one member. */
    TICKET,
    /** Having something made into a file and taking it along, by one member; by script, by one account. */
    EXPORT,
    /** Taking a file along, by one member. */
    FILE,
    /** Bringing in a picture, by one member. */
    UPLOAD,
    /** Asking the search, by one member. */
    SEARCH,
    /** Having completed what is being typed, by one member: at most a few times for each word. */
    COMPLETION,
    /** Asking anything but the search and files by script, by one account. */
    API,
    /** Asking the search by script, by one account. */
    API_SEARCH,
    /** Coming by script with a token that is not taken, from one address; a good token is taken all the while. */
    BAD_TOKEN,
    /** Being turned away at the door of one room, by one member: beyond that the room's record does not repeat it. */
    TURNED_AWAY;

    /** The word used in settings and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
