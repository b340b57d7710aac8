package org.trialogue.drafting.collab;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.collab.ClientMessage.AccessToken;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.collab.ClientMessage.Cursor;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.ClientMessage.Ping;
import org.trialogue.drafting.collab.ClientMessage.Proof;
import org.trialogue.drafting.collab.ClientMessage.Resync;
import org.trialogue.drafting.collab.ClientMessage.Ticket;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads frames strictly: what is unknown, missing, doubled or too deep is refused, never passed over. */
final class FrameReader {

    /** Deeper than any document of ours with its steps and groups around it. */
    private static final int DEEPEST = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FrameReader() {}

    static ClientMessage read(String frame) throws Malformed {
        var json = tree(frame);
        return switch (text(json, "type")) {
            case "hello" -> hello(json);
            case "commit" -> change(json);
            case "presence" -> cursor(json);
            case "resync" -> only(json, new Resync(), "type");
            case "ping" -> only(json, new Ping(), "type");
            default -> throw new Malformed("unknown type");
        };
    }

    private static JsonNode tree(String frame) throws Malformed {
        try {
            var json = JSON.readTree(frame);
            if (!json.isObject()) throw new Malformed("a frame is a JSON object");
            return json;
        } catch (JacksonException no) {
            throw new Malformed("no JSON, or JSON that is nested too deeply");
        }
    }

    private static Hello hello(JsonNode json) throws Malformed {
        if (number(json, "v") != 1) throw new Malformed("the protocol's version is 1");
        var schema = json.has("schema") ? text(json, "schema") : null;
        var hello = new Hello(proof(json), numberOrNull(json, "have"), idOrNull(json, "inFlight"), schema);
        return only(json, hello, "type", "v", "ticket", "bearer", "have", "inFlight", "schema");
    }

    private static Proof proof(JsonNode json) throws Malformed {
        if (json.has("ticket") == json.has("bearer")) throw new Malformed("a ticket or a bearer, and not both");
        return json.has("ticket") ? new Ticket(text(json, "ticket")) : new AccessToken(text(json, "bearer"));
    }

    private static Change change(JsonNode json) throws Malformed {
        var groups = json.get("groups");
        if (groups == null || !groups.isArray()) throw new Malformed("groups is a list");
        return only(
                json,
                new Change(id(json, "commitId"), number(json, "base"), groups),
                "type",
                "commitId",
                "base",
                "groups");
    }

    private static Cursor cursor(JsonNode json) throws Malformed {
        var cursor = new Cursor(number(json, "version"), numberOrNull(json, "anchor"), numberOrNull(json, "head"));
        if ((cursor.anchor() == null) != (cursor.head() == null)) throw new Malformed("anchor and head go together");
        return only(json, cursor, "type", "version", "anchor", "head");
    }

    private static <T> T only(JsonNode json, T message, String... fields) throws Malformed {
        var known = Set.of(fields);
        for (var name : json.propertyNames()) if (!known.contains(name)) throw new Malformed("unknown field");
        return message;
    }

    private static String text(JsonNode json, String name) throws Malformed {
        var value = json.get(name);
        if (value == null || !value.isString()) throw new Malformed(name + " is a string");
        return value.stringValue();
    }

    private static int number(JsonNode json, String name) throws Malformed {
        var value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0)
            throw new Malformed(name + " is a whole number");
        return value.intValue();
    }

    private static @Nullable Integer numberOrNull(JsonNode json, String name) throws Malformed {
        return json.path(name).isNull() || !json.has(name) ? null : Integer.valueOf(number(json, name));
    }

    private static UUID id(JsonNode json, String name) throws Malformed {
        try {
            var text = text(json, name);
            var id = UUID.fromString(text);
            if (!id.toString().equalsIgnoreCase(text)) throw new Malformed(name + " is a UUID");
            return id;
        } catch (IllegalArgumentException no) {
            throw new Malformed(name + " is a UUID");
        }
    }

    private static @Nullable UUID idOrNull(JsonNode json, String name) throws Malformed {
        return json.path(name).isNull() || !json.has(name) ? null : id(json, name);
    }
}
