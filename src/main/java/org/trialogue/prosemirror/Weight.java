package org.trialogue.prosemirror;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much room a document takes: never fewer than the characters of its JSON, and not many more. */
public final class Weight {
    /** A node's JSON without names and values: braces, brackets, field names. */
    private static final int NODE = 48;

    private static final int MARK = 24;
    private static final int ATTRIBUTE = 4;
    private static final int NUMBER = 12;

    private Weight() {}

    /** The weight of a node and all in it; the largest int where it is more than that. */
    public static int of(Node node) {
        return capped((long) own(node) + node.content().weight());
    }

    static int of(Node[] nodes) {
        long sum = 0;
        for (var node : nodes) sum += of(node);
        return capped(sum);
    }

    private static int own(Node node) {
        long marks = 0;
        for (var mark : node.marks()) marks += MARK + mark.type().name().length() + attributes(mark.attrs());
        return capped(NODE + node.type().name().length() + letters(node.text()) + attributes(node.attrs()) + marks);
    }

    private static long attributes(Attrs attrs) {
        long sum = 0;
        for (var name : attrs.names()) sum += ATTRIBUTE + name.length() + value(attrs.get(name));
        return sum;
    }

    private static long value(@Nullable Object value) {
        return switch (value) {
            case String text -> 2 + letters(text);
            case List<?> list -> 2 + (long) NUMBER * list.size();
            case null, default -> NUMBER;
        };
    }

    /** Quotes and control characters take more than one in JSON. */
    private static long letters(String text) {
        long sum = text.length();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter < ' ') sum += 5;
            else if (letter == '"' || letter == '\\') sum++;
        }
        return sum;
    }

    private static int capped(long weight) {
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }
}
