package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;

/** Strict reading of JSON, counted against limits. One object reads one input. */
final class JsonInput {
    private final Limits limits;
    private int nodes;
    private int characters;

    JsonInput(Limits limits) {
        this.limits = limits;
    }

    /** Counts a node or mark at this depth. */
    void enter(int depth) {
        if (depth > limits.depth()) throw tooLarge("Nodes are nested too deeply");
        if (++nodes > limits.nodes()) throw tooLarge("There are too many nodes");
    }

    Limits limits() {
        return limits;
    }

    /** Refuses what is no object, and fields beyond these. */
    static void object(JsonNode json, Set<String> fields, String what) {
        if (!json.isObject()) throw malformed(what + " must be an object");
        for (var name : json.propertyNames())
            if (!fields.contains(name)) throw malformed(what + " has an unknown field '" + name + "'");
    }

    /** A string, counted; refuses NUL and halves of surrogate pairs, which no store of ours takes. */
    String string(@Nullable JsonNode json, String what) {
        if (json == null || !json.isString()) throw malformed(what + " must be a string");
        var text = json.stringValue();
        count(text.length());
        if (!Text.isWhole(text)) throw malformed(what + " holds half a character");
        return text;
    }

    static int position(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0)
            throw malformed("'" + name + "' must be a whole number from 0");
        return value.intValue();
    }

    static int optionalPosition(JsonNode json, String name) {
        return json.has(name) ? position(json, name) : 0;
    }

    static boolean flag(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null) return false;
        if (!value.isBoolean()) throw malformed("'" + name + "' must be true or false");
        return value.booleanValue();
    }

    /** An attribute's value, counted. */
    @Nullable
    Object value(JsonNode json, String name) {
        Object value = attributeValue(json, name);
        if (value instanceof String) string(json, name);
        if (value instanceof List<?> list) count(list.size());
        return value;
    }

    static @Nullable Object attributeValue(JsonNode json, String name) {
        if (json.isNull()) return null;
        if (json.isString()) return json.stringValue();
        if (json.isBoolean()) return json.booleanValue();
        if (json.isIntegralNumber() && json.canConvertToInt()) return json.intValue();
        if (!json.isArray()) throw new ModelException(Code.WRONG_ATTRIBUTE, "'" + name + "' holds a wrong value");
        var list = new ArrayList<Object>();
        for (var element : json) {
            if (!element.isIntegralNumber() || !element.canConvertToInt())
                throw new ModelException(Code.WRONG_ATTRIBUTE, "'" + name + "' may hold whole numbers only");
            list.add(element.intValue());
        }
        return List.copyOf(list);
    }

    private void count(int length) {
        characters += length;
        if (characters > limits.characters()) throw tooLarge("There is too much text");
    }

    static ModelException malformed(String sentence) {
        return new ModelException(Code.MALFORMED, sentence);
    }

    static ModelException tooLarge(String sentence) {
        return new ModelException(Code.TOO_LARGE, sentence);
    }
}
