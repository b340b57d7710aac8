package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/** A document laid out for people to compare: a line for each block, set in by its depth, without keys of blocks, changes and authors. */
record Laid(List<String> lines) {

    static Laid of(Node doc) {
        var lines = new ArrayList<String>();
        doc.content().children().forEach(block -> lay(block, "", lines));
        return new Laid(lines);
    }

    /** What is here and not there, and there and not here, each in its order. */
    List<String> differsFrom(Laid other) {
        var common = new int[lines.size() + 1][other.lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--)
            for (int j = other.lines.size() - 1; j >= 0; j--)
                common[i][j] = lines.get(i).equals(other.lines.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var found = new ArrayList<String>();
        for (int i = 0, j = 0; i < lines.size() || j < other.lines.size(); ) {
            if (i < lines.size() && j < other.lines.size() && lines.get(i).equals(other.lines.get(j))) {
                i++;
                j++;
            } else if (j == other.lines.size() || i < lines.size() && common[i + 1][j] >= common[i][j + 1]) {
                found.add("- " + lines.get(i++));
            } else {
                found.add("+ " + other.lines.get(j++));
            }
        }
        return found;
    }

    private static void lay(Node block, String depth, List<String> lines) {
        var words = block.type().isTextblock() ? " " + inline(block) : "";
        lines.add(depth + block.type().name() + attributes(block) + marks(block.marks()) + words);
        if (!block.type().isTextblock()) block.content().children().forEach(part -> lay(part, depth + "  ", lines));
    }

    private static String inline(Node block) {
        return block.content().children().stream()
                .map(child -> (child.isText()
                                ? child.text()
                                : "<" + child.type().name() + attributes(child) + " "
                                        + inline(child).strip() + ">")
                        + marks(child.marks()))
                .collect(Collectors.joining("|"));
    }

    private static String attributes(Node node) {
        var said = node.toJson()
                .path("attrs")
                .propertyStream()
                .filter(each -> !each.getKey().equals("id"))
                .map(each -> each.getKey() + "=" + each.getValue().toString().replace("\"", ""))
                .filter(each -> !each.endsWith("=null") && !each.endsWith("=1") && !each.endsWith("="))
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "" : "(" + said + ")";
    }

    private static String marks(List<Mark> marks) {
        return marks.isEmpty()
                ? ""
                : marks.stream().map(mark -> mark.type().name()).collect(Collectors.joining(" ", "{", "}"));
    }
}
