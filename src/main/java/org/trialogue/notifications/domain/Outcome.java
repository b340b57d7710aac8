package org.trialogue.notifications.domain;

/** What became of a mail that was to be sent. */
public sealed interface Outcome {

    /** The server has taken it. */
    record Sent() implements Outcome {}

    /** The server refused it for good, and what that says of the address. */
    record Refused(Finality finality, String why) implements Outcome {}

    /** The server will not take it now, and may later. */
    record Deferred(String why) implements Outcome {}

    /** It was not handed over: there is nothing left to say, or nowhere to say it. */
    record Dropped(String why) implements Outcome {}

    /** There was no server to talk to, or none that has the portal for a guest: other mails would fare no better. */
    record Away(String why) implements Outcome {}
}
