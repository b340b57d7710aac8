package org.trialogue.platform.rest;

import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.platform.Refusal;

/** Rules said no to fields that a script sent: to each of them what is wrong with it, not to the first alone. */
public final class WrongFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Field> fields;

    /** A field by its name in what was sent, and the rule that says no to it. */
    public record Field(String name, Refusal why) {}

    /** These, of which there is one at least. */
    public WrongFields(List<Field> fields) {
        super(fields.stream().map(Field::name).collect(Collectors.joining(", ")));
        this.fields = List.copyOf(fields);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Field> fields() {
        return fields;
    }
}
