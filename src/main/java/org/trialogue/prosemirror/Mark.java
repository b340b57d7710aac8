package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mark on a node, such as strong. A set of marks is a list in the order of the types' ranks. */
public record Mark(MarkType type, Attrs attrs) {
    /** The empty set. */
    public static final List<Mark> NONE = List.of();

    /** The set with this mark in its place, without those it excludes; the same set where one of it excludes this mark. */
    public List<Mark> addToSet(List<Mark> set) {
        if (isInSet(set)) return set;
        var result = new ArrayList<Mark>(set.size() + 1);
        boolean placed = false;
        for (var other : set) {
            if (type.excludes(other.type)) continue;
            if (other.type.excludes(type)) return set;
            if (!placed && other.type.rank() > type.rank()) {
                result.add(this);
                placed = true;
            }
            result.add(other);
        }
        if (!placed) result.add(this);
        return List.copyOf(result);
    }

    /** The set without this mark; the same set where it is not in it. */
    public List<Mark> removeFromSet(List<Mark> set) {
        int index = set.indexOf(this);
        if (index < 0) return set;
        var result = new ArrayList<>(set);
        result.remove(index);
        return List.copyOf(result);
    }

    /** Whether the set holds a mark of the same type and attributes. */
    public boolean isInSet(List<Mark> set) {
        return set.contains(this);
    }

    /** The marks in the order of their ranks. */
    public static List<Mark> setFrom(List<Mark> marks) {
        return switch (marks.size()) {
            case 0 -> NONE;
            case 1 -> List.copyOf(marks);
            default ->
                marks.stream()
                        .sorted(Comparator.comparingInt(mark -> mark.type.rank()))
                        .toList();
        };
    }

    /** Whether these marks, ordered, may stand together: none twice, none that excludes another. */
    static boolean isSet(List<Mark> marks) {
        var built = NONE;
        for (var mark : marks) built = mark.addToSet(built);
        return built.equals(marks);
    }

    /** The mark as prosemirror-model writes it. */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("type", type.name());
        if (!attrs.isEmpty()) json.set("attrs", Json.attrs(attrs));
        return json;
    }
}
