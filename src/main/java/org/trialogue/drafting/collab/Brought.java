package org.trialogue.drafting.collab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trialogue.prosemirror.AttrStep;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.ReplaceAroundStep;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Step;

/**
 * What a change brings into a text that names something outside of it.
 *
 * @param pictures the images
 * @param mentions the mentions of members
 * @param renamed whether one that stood in the text is made to name something else
 */
record Brought(List<Node> pictures, List<Node> mentions, boolean renamed) {

    private static final Set<String> NAMES = Set.of("src", "member", "label");

    Brought {
        pictures = List.copyOf(pictures);
        mentions = List.copyOf(mentions);
    }

    boolean isNothing() {
        return pictures.isEmpty() && mentions.isEmpty() && !renamed;
    }

    static Brought by(List<Step> steps) {
        var pictures = new ArrayList<Node>();
        var mentions = new ArrayList<Node>();
        var renamed = false;
        for (var step : steps) {
            switch (step) {
                case ReplaceStep one -> look(one.slice().content(), pictures, mentions);
                case ReplaceAroundStep one -> look(one.slice().content(), pictures, mentions);
                case AttrStep one -> renamed |= NAMES.contains(one.attr());
                default -> {}
            }
        }
        return new Brought(pictures, mentions, renamed);
    }

    /** The mentions that stand in a text. */
    static List<Node> mentionsIn(Node doc) {
        var mentions = new ArrayList<Node>();
        look(doc.content(), new ArrayList<>(), mentions);
        return mentions;
    }

    private static void look(Fragment content, List<Node> pictures, List<Node> mentions) {
        for (var node : content) {
            switch (node.type().name()) {
                case "image" -> pictures.add(node);
                case "mention" -> mentions.add(node);
                default -> look(node.content(), pictures, mentions);
            }
        }
    }
}
