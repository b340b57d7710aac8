package org.trialogue.plans.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.rest.WrongFields;
import org.trialogue.platform.rest.WrongFields.Field;

/** Reads the fields that a script sent, and gathers what is wrong with them. */
final class GivenFields {

    private final List<Field> wrong = new ArrayList<>();

    /** What a field says; null when it is missing, or a rule says no, which is noted. */
    <T> @Nullable T needed(String name, @Nullable T value, String otherwise) {
        if (value == null) wrong.add(new Field(name, new Refusal(otherwise)));
        return value;
    }

    /** What is read of a field; null when a rule says no, which is noted. */
    <T> @Nullable T read(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            wrong.add(new Field(name, refusal));
            return null;
        }
    }

    /**
     * Makes sure that nothing is wrong.
     *
     * @throws WrongFields when something is
     */
    void check() {
        if (!wrong.isEmpty()) throw new WrongFields(wrong);
    }

    /** The refusal of a field, where the rule is about one; the refusal itself where it is not. */
    static RuntimeException named(Map<String, String> fields, Refusal refusal) {
        var name = fields.get(refusal.messageKey());
        return name == null ? refusal : new WrongFields(List.of(new Field(name, refusal)));
    }
}
