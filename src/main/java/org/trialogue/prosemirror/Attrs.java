package org.trialogue.prosemirror;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attribute values of a node or mark, in the order in which its type declares them. */
public final class Attrs {
    static final Attrs NONE = new Attrs(new String[0], new Object[0]);

    private final String[] names;
    private final @Nullable Object[] values;

    /** Takes both arrays over: nobody may change them afterwards. */
    Attrs(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The attributes' names. */
    public List<String> names() {
        return List.of(names);
    }

    /** Whether there is an attribute of this name. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The value (String, Integer, Boolean, List of Integer or null); null too where there is no such attribute. */
    public @Nullable Object get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /** The value where it is a string, else null. */
    public @Nullable String string(String name) {
        return get(name) instanceof String text ? text : null;
    }

    /** The value where it is an integer, else null. */
    public @Nullable Integer integer(String name) {
        return get(name) instanceof Integer number ? number : null;
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    Attrs with(String name, @Nullable Object value) {
        int index = indexOf(name);
        if (index < 0) return this;
        var copy = values.clone();
        copy[index] = value;
        return new Attrs(names, copy);
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) if (names[i].equals(name)) return i;
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attrs that
                        && Arrays.equals(values, that.values)
                        && (names == that.names || Arrays.equals(names, that.names)));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        for (int i = 0; i < names.length; i++)
            text.append(i == 0 ? "" : ", ").append(names[i]).append('=').append(values[i]);
        return text.append('}').toString();
    }
}
