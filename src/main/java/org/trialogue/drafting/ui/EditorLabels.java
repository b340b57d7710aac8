package org.trialogue.drafting.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the editor, which asks for them by key and fills their places itself: all that the bundle has for it. */
final class EditorLabels {

    private static final String EDITOR = "drafting.editor.";
    private static final String PORTAL = "drafting.";

    /** Why a connection has ended, the socket says in the same words. */
    private static final List<String> ENDINGS = Stream.of(
                    "not-signed-in", "not-allowed", "unknown-text", "malformed", "reload")
            .map(ending -> "socket." + ending)
            .toList();

    /** The keys, as the editor's own list has them. */
    static final List<String> KEYS = Stream.concat(
                    ResourceBundle.getBundle("vaadin-i18n/drafting", Locale.ROOT).keySet().stream()
                            .filter(key -> key.startsWith(EDITOR))
                            .map(key -> key.substring(EDITOR.length())),
                    ENDINGS.stream())
            .sorted()
            .toList();

    private EditorLabels() {}

    /** Each key with its text, which the given translation finds. */
    static Map<String, String> in(UnaryOperator<String> translation) {
        return KEYS.stream().collect(Collectors.toMap(key -> key, key -> translation.apply(textKey(key))));
    }

    static String textKey(String key) {
        return (key.startsWith("socket.") ? PORTAL : EDITOR) + key;
    }
}
