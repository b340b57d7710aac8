package org.trialogue.drafting.collab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.collab.Connection.Guest;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.drafting.domain.StepsJson;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.Person;
import org.trialogue.platform.ui.Texts;
import org.trialogue.prosemirror.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the server says. Sentences are in the language of the member they are for. */
@Component
class Frames {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Texts texts;

    Frames(Texts texts) {
        this.texts = texts;
    }

    /** A commit with its author and, where the connection it came by is known, its client. */
    record Authored(Commit commit, Person author, String clientId) {}

    /** What a newcomer is told: the whole text, or what came since the version it has. */
    record Catching(Version newest, @Nullable List<Authored> since, Optional<Commit> acked) {}

    /** What else a newcomer finds: who is there, and the blocks that are agreed. */
    record Surroundings(List<Connection> present, Set<String> locked) {}

    String welcome(Connection to, Guest guest, Catching catching, Surroundings around) {
        var frame =
                frame("welcome").put("v", 1).put("version", catching.newest().number());
        var since = catching.since();
        frame.set("snapshot", since == null ? catching.newest().doc().toJson() : JsonNodeFactory.instance.nullNode());
        frame.set("commits", commits(since == null ? List.of() : since));
        frame.set(
                "self",
                person(to.clientId(), guest.person())
                        .put("capacity", guest.acting().capacity().key()));
        frame.set("rights", rights(JsonNodeFactory.instance.objectNode(), guest));
        locked(frame, around.locked());
        var others = frame.putArray("present");
        for (var other : around.present())
            other.guest().ifPresent(seen -> others.add(presence(other.clientId(), seen)));
        frame.set(
                "acked",
                catching.acked()
                        .<tools.jackson.databind.JsonNode>map(
                                commit -> answer(JsonNodeFactory.instance.objectNode(), commit))
                        .orElse(JsonNodeFactory.instance.nullNode()));
        return written(frame);
    }

    String ack(Commit commit) {
        return written(answer(frame("ack"), commit));
    }

    /** What a commit looks like in a list. */
    String commit(Authored commit) {
        return JSON.writeValueAsString(commits(List.of(commit)).get(0));
    }

    /** Commits that are written already, as many readers are told different parts of what happened. */
    static String commits(int from, List<String> written) {
        return "{\"type\":\"commits\",\"from\":" + from + ",\"list\":[" + String.join(",", written) + "]}";
    }

    String presence(Connection of, Guest guest) {
        return written(frame("presence").setAll(presence(of.clientId(), guest)));
    }

    String left(Connection gone) {
        return written(frame("left").put("clientId", gone.clientId()));
    }

    String rights(Guest guest) {
        return written(rights(frame("rights"), guest));
    }

    String locked(Set<String> ids) {
        return written(locked(frame("locked"), ids));
    }

    String rejected(java.util.UUID commitId, Verdict.Rejected verdict, Locale reader) {
        return written(frame("rejected")
                .put("commitId", commitId.toString())
                .put("reason", verdict.reason().key())
                .put("message", texts.getTranslation(verdict.messageKey(), reader)));
    }

    String hash(Version version) {
        return written(
                frame("hash").put("version", version.number()).put("sha256", CanonicalJson.sha256(version.doc())));
    }

    String pong() {
        return written(frame("pong"));
    }

    String error(CloseCode code, java.util.Locale language) {
        return written(frame("error")
                .put("code", code.key())
                .put("message", texts.getTranslation("drafting.socket." + code.key(), language)));
    }

    private static ObjectNode answer(ObjectNode frame, Commit commit) {
        frame.put("commitId", commit.commitId().toString()).put("version", commit.version());
        frame.set("groups", StepsJson.write(commit.groups()));
        return frame;
    }

    private static ArrayNode commits(List<Authored> commits) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var each : commits) {
            var commit = each.commit();
            var json = list.addObject()
                    .put("version", commit.version())
                    .put("commitId", commit.commitId().toString())
                    .put("clientId", each.clientId())
                    .put("memberId", commit.by().member().toString())
                    .put("name", each.author().name())
                    .put("affiliation", commit.by().affiliation().key());
            var steps = json.putArray("steps");
            commit.steps().forEach(step -> steps.add(step.toJson()));
            json.put("at", commit.at().toString());
        }
        return list;
    }

    private static ObjectNode presence(String clientId, Guest guest) {
        var cursor = guest.cursor();
        return person(clientId, guest.person())
                .put("version", cursor == null ? 0 : cursor.version())
                .put("anchor", cursor == null ? null : cursor.anchor())
                .put("head", cursor == null ? null : cursor.head());
    }

    private static ObjectNode person(String clientId, Person person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("clientId", clientId)
                .put("memberId", person.id().toString())
                .put("name", person.name())
                .put("initials", person.initials())
                .put("affiliation", person.affiliation().key());
    }

    private ObjectNode rights(ObjectNode frame, Guest guest) {
        Rights rights = guest.rights();
        var why = rights.reasonKey();
        return frame.put("edit", rights.edit())
                .put("suggest", rights.suggest())
                .put("comment", rights.comment())
                .put(
                        "reason",
                        why == null
                                ? null
                                : texts.getTranslation(why, guest.person().language()));
    }

    private static ObjectNode locked(ObjectNode frame, Set<String> ids) {
        var list = frame.putArray("locked");
        ids.stream().sorted().forEach(list::add);
        return frame;
    }

    private static ObjectNode frame(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static String written(ObjectNode frame) {
        return JSON.writeValueAsString(frame);
    }
}
