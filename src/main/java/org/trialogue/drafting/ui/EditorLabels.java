package org.trialogue.drafting.ui;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The texts of the editor, which asks for them by key and fills their places itself. */
final class EditorLabels {

    /** The keys, as the editor's own list has them. */
    static final List<String> KEYS = List.of(
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
            "tool.find",
            "tool.outline",
            "tool.table",
            "tool.citation",
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
            "status.offline.none",
            "status.offline.one",
            "status.offline.other",
            "status.closed",
            "status.pending",
            "status.kept",
            "status.ready",
            "status.back",
            "closed.reload",
            "closed.unsent",
            "tray.title",
            "tray.explanation",
            "tray.putBack",
            "tray.throwAway",
            "tray.removed",
            "tray.rejected",
            "tray.reloaded",
            "tray.added.one",
            "tray.added.other",
            "citation.words",
            "citation.found",
            "citation.article",
            "citation.none",
            "citation.unreachable",
            "citation.count.one",
            "citation.count.other",
            "table.rows",
            "table.columns",
            "table.insert",
            "table.rowBefore",
            "table.rowAfter",
            "table.rowRemove",
            "table.columnBefore",
            "table.columnAfter",
            "table.columnRemove",
            "table.headerRow",
            "table.merge",
            "table.split",
            "table.remove",
            "length.words.one",
            "length.words.other",
            "length.characters.one",
            "length.characters.other",
            "length.selected",
            "outline.title",
            "outline.empty",
            "outline.wordless",
            "find.title",
            "find.words",
            "find.previous",
            "find.next",
            "find.matchCase",
            "find.wholeWord",
            "find.close",
            "find.none",
            "find.present",
            "find.found.one",
            "find.found.other",
            "find.other",
            "find.replace",
            "find.replaceAll",
            "find.replaced.one",
            "find.replaced.other",
            "find.left.one",
            "find.left.other",
            "socket.not-signed-in",
            "socket.not-allowed",
            "socket.unknown-text",
            "socket.malformed");

    private EditorLabels() {}

    /** Each key with its text, which the given translation finds. */
    static Map<String, String> in(UnaryOperator<String> translation) {
        return KEYS.stream().collect(Collectors.toMap(key -> key, key -> translation.apply(textKey(key))));
    }

    /** Why a connection has ended, the socket says in the same words. */
    static String textKey(String key) {
        return (key.startsWith("socket.") ? "drafting." : "drafting.editor.") + key;
    }
}
