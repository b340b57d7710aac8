package org.trialogue.notifications.ui;

/** What single things are, by their addresses. */
final class Things {

    private Things() {}

    /** The word for its kind in text keys, such as {@code texts}. */
    static String kind(String thing) {
        return thing.substring(0, thing.indexOf('/'));
    }
}
