package org.trialogue.drafting.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The texts of the editor, which asks for them by key and fills their named places itself. */
final class EditorLabels {

    private static final Map<String, List<String>> PLACES = Map.of(
            "people.you", List.of("{name}"),
            "people.joined", List.of("{name}", "{group}"),
            "people.left", List.of("{name}", "{group}"),
            "status.offline", List.of("{pending}"),
            "status.kept", List.of("{time}"),
            "tray.added", List.of("{count}"));

    private static final List<String> KEYS = List.of(
            "editor.label",
            "editor.readOnly",
            "editor.locked",
            "editor.keys",
            "toolbar.label",
            "tool.strong",
            "tool.em",
            "tool.underline",
            "tool.heading1",
            "tool.heading2",
            "tool.heading3",
            "tool.provision",
            "tool.sub_provision",
            "tool.list_item",
            "tool.quote",
            "tool.link",
            "tool.undo",
            "tool.redo",
            "link.address",
            "link.apply",
            "link.remove",
            "link.cancel",
            "link.invalid",
            "people.label",
            "people.you",
            "people.joined",
            "people.left",
            "group.government",
            "group.employers",
            "group.workers",
            "group.secretariat",
            "group.partners",
            "status.connecting",
            "status.offline",
            "status.closed",
            "status.pending",
            "status.kept",
            "status.ready",
            "status.back",
            "tray.title",
            "tray.explanation",
            "tray.putBack",
            "tray.throwAway",
            "tray.removed",
            "tray.rejected",
            "tray.reloaded",
            "tray.added");

    private EditorLabels() {}

    /** Each key with its text, which the given translation finds. */
    static Map<String, String> in(BiFunction<String, Object[], String> translation) {
        return KEYS.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> translation.apply(
                                "drafting.editor." + key,
                                PLACES.getOrDefault(key, List.of()).toArray())));
    }
}
