package org.trialogue.prosemirror;

/** What a text may be made of. */
final class Text {
    private Text() {}

    /** Whether there is no NUL and no half of a surrogate pair, neither of which can be stored. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) return false;
            if (!Character.isSurrogate(unit)) continue;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }
}
