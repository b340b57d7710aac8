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
 * @param practices the citations of practices
 * @param renamed whether one that stood in the text is made to name something else
 */
record Brought(List<Node> pictures, List<Node> mentions, List<Node> practices, boolean renamed) {

    private static final Set<String> NAMES = Set.of("src", "member", "label", "key");

    Brought {
        pictures = List.copyOf(pictures);
        mentions = List.copyOf(mentions);
        practices = List.copyOf(practices);
    }

    boolean isNothing() {
        return pictures.isEmpty() && mentions.isEmpty() && practices.isEmpty() && !renamed;
    }

    static Brought by(List<Step> steps) {
        var found = new Found();
        var renamed = false;
        for (var step : steps) {
            switch (step) {
                case ReplaceStep one -> found.in(one.slice().content());
                case ReplaceAroundStep one -> found.in(one.slice().content());
                case AttrStep one -> renamed |= NAMES.contains(one.attr());
                default -> {}
            }
        }
        return new Brought(found.pictures, found.mentions, found.practices, renamed);
    }

    /** The mentions that stand in a text. */
    static List<Node> mentionsIn(Node doc) {
        var found = new Found();
        found.in(doc.content());
        return found.mentions;
    }

    private static final class Found {

        private final List<Node> pictures = new ArrayList<>();
        private final List<Node> mentions = new ArrayList<>();
        private final List<Node> practices = new ArrayList<>();

        void in(Fragment content) {
            for (var node : content) {
                switch (node.type().name()) {
                    case "image" -> pictures.add(node);
                    case "mention" -> mentions.add(node);
                    case "practice" -> practices.add(node);
                    default -> in(node.content());
                }
            }
        }
    }
}
