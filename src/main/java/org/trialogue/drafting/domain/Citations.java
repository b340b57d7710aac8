package org.trialogue.drafting.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.prosemirror.Node;

/** Where a document refers to instruments and cites practices. What is only suggested does not stand there yet. */
public final class Citations {

    /** What is longer, in a code or in the articles, is no reference that anybody wrote. */
    private static final int LONGEST = 60;

    /** What stands before the key of a practice, as in its address: no instrument has such a code. */
    private static final String PRACTICE = "practices/";

    private Citations() {}

    /** One for each instrument and article that a block under the title refers to, in the order of the document. */
    public static List<CitedProvision> of(Node doc) {
        return found(doc, Citations::instrument);
    }

    /** The same, and one for each practice that a block cites, by {@link #practice(String)} in the place of a code. */
    public static List<CitedProvision> all(Node doc) {
        return found(doc, node -> instrument(node).or(() -> practice(node)));
    }

    /** By what a practice stands among the codes of instruments. */
    public static String practice(String key) {
        return PRACTICE + key;
    }

    private record Cited(String code, String ref) {}

    private static List<CitedProvision> found(Node doc, Function<Node, Optional<Cited>> cited) {
        var found = new LinkedHashSet<CitedProvision>();
        var nodes = new HashMap<String, Node>();
        for (var node : doc.content()) if (node.id() instanceof String id) nodes.putIfAbsent(id, node);
        for (var block : Provisions.blocks(doc)) {
            var node = nodes.get(block.id());
            if (node == null) continue;
            node.descendants((inner, position, parent) -> {
                if (!suggested(inner))
                    cited.apply(inner).map(each -> in(block, each)).ifPresent(found::add);
                return true;
            });
        }
        return List.copyOf(found);
    }

    private static CitedProvision in(Provisions.Block block, Cited cited) {
        return new CitedProvision(
                block.id(), block.number(), Provisions.opening(block.text()), cited.code(), cited.ref());
    }

    private static Optional<Cited> instrument(Node node) {
        if (!node.type().name().equals("citation")) return Optional.empty();
        var cited = new Cited(
                Objects.requireNonNullElse(node.attrs().string("code"), ""),
                Objects.requireNonNullElse(node.attrs().string("ref"), ""));
        return Optional.of(cited)
                .filter(each -> each.code().length() <= LONGEST
                        && each.ref().length() <= LONGEST
                        && !each.code().toLowerCase(Locale.ROOT).startsWith(PRACTICE));
    }

    private static Optional<Cited> practice(Node node) {
        return node.type().name().equals("practice")
                ? Optional.of(new Cited(practice(node.attrs().string("key") + ""), ""))
                : Optional.empty();
    }

    private static boolean suggested(Node inner) {
        return inner.marks().stream().anyMatch(mark -> mark.type().name().equals("insertion"));
    }
}
