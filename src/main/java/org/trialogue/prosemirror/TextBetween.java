package org.trialogue.prosemirror;

/** Gathers text from a range. */
final class TextBetween {
    private final int from;
    private final int to;
    private final String blockSeparator;
    private final String leafText;
    private final StringBuilder gathered = new StringBuilder();
    private boolean first = true;

    TextBetween(int from, int to, String blockSeparator, String leafText) {
        this.from = from;
        this.to = to;
        this.blockSeparator = blockSeparator;
        this.leafText = leafText;
    }

    String of(Node node) {
        node.nodesBetween(from, to, (child, pos, parent) -> {
            add(child, textOf(child, pos));
            return true;
        });
        return gathered.toString();
    }

    private String textOf(Node node, int pos) {
        if (node.isText()) return node.text().substring(Math.max(from, pos) - pos, Math.min(node.nodeSize(), to - pos));
        return node.isLeaf() ? leafText : "";
    }

    private void add(Node node, String text) {
        boolean separates = node.isLeaf() ? !text.isEmpty() : node.type().isTextblock();
        if (node.type().isBlock() && separates) {
            if (!first) gathered.append(blockSeparator);
            first = false;
        }
        gathered.append(text);
    }
}
