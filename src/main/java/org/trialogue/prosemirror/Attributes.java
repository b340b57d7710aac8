package org.trialogue.prosemirror;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/** The attribute rules of one node or mark type. */
final class Attributes {
    private final String owner;
    private final List<Attribute> rules;
    private final String[] names;
    private final @Nullable Attrs defaults;

    Attributes(String owner, List<Attribute> rules) {
        this.owner = owner;
        this.rules = List.copyOf(rules);
        this.names = rules.stream().map(Attribute::name).toArray(String[]::new);
        this.defaults = rules.stream().anyMatch(Attribute::required) ? null : compute(Map.of());
    }

    List<String> names() {
        return List.of(names);
    }

    boolean anyRequired() {
        return defaults == null;
    }

    /** The values where none are given; refuses where one is required. */
    Attrs defaults() {
        return defaults == null ? compute(Map.of()) : defaults;
    }

    /** Fills in defaults and refuses unknown names, missing values and values that a rule does not accept. */
    Attrs compute(Map<String, ? extends @Nullable Object> given) {
        if (rules.isEmpty() && given.isEmpty()) return Attrs.NONE;
        for (var name : given.keySet()) if (find(name) == null) throw wrong("There is no attribute '" + name + "' on ");
        var values = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) values[i] = value(rules.get(i), given);
        return new Attrs(names, values);
    }

    private @Nullable Object value(Attribute rule, Map<String, ? extends @Nullable Object> given) {
        if (!given.containsKey(rule.name())) {
            if (rule.required()) throw wrong("Attribute '" + rule.name() + "' is missing on ");
            return rule.defaultValue();
        }
        Object value = given.get(rule.name());
        if (!rule.accepts(value)) throw wrong("Attribute '" + rule.name() + "' holds a wrong value on ");
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    /** The same values with one changed; refuses a value that its rule does not accept. */
    Attrs with(Attrs attrs, String name, @Nullable Object value) {
        var rule = find(name);
        if (rule == null) return attrs;
        if (!rule.accepts(value)) throw wrong("Attribute '" + name + "' holds a wrong value on ");
        return attrs.with(name, value);
    }

    /** Refuses values that a rule does not accept. */
    void check(Attrs attrs) {
        if (attrs == defaults) return;
        for (var rule : rules)
            if (!rule.accepts(attrs.get(rule.name())))
                throw wrong("Attribute '" + rule.name() + "' holds a wrong value on ");
    }

    /** The names of what the lasting form leaves out of these values. */
    List<String> leftOut(Attrs attrs) {
        return rules.stream()
                .filter(rule -> rule.leavesOut(attrs.get(rule.name())))
                .map(Attribute::name)
                .toList();
    }

    @Nullable
    Attribute find(String name) {
        for (var rule : rules) if (rule.name().equals(name)) return rule;
        return null;
    }

    private ModelException wrong(String sentence) {
        return new ModelException(Code.WRONG_ATTRIBUTE, sentence + owner);
    }
}
