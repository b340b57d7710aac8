package org.trialogue.prosemirror;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of mark. Marks of a set stand in the order of their types in the schema. */
public final class MarkType {
    private final String name;
    private final int rank;
    private final boolean inclusive;
    private final Attributes attributes;
    private final @Nullable Mark instance;
    private Set<MarkType> excluded = Set.of();

    MarkType(String name, int rank, boolean inclusive, List<Attribute> rules) {
        this.name = name;
        this.rank = rank;
        this.inclusive = inclusive;
        this.attributes = new Attributes("mark '" + name + "'", rules);
        this.instance = attributes.anyRequired() ? null : new Mark(this, attributes.defaults());
    }

    /** The type's name in the schema. */
    public String name() {
        return name;
    }

    /** The type's place in the schema, from 0. */
    public int rank() {
        return rank;
    }

    /** Whether what is typed at the mark's end gets the mark too. */
    public boolean inclusive() {
        return inclusive;
    }

    /** A mark without given attributes; refuses where one is required. */
    public Mark create() {
        return instance == null ? create(Map.of()) : instance;
    }

    /** A mark with these attributes; refuses what the schema does not accept. */
    public Mark create(Map<String, ? extends @Nullable Object> attrs) {
        return new Mark(this, attributes.compute(attrs));
    }

    /** Whether a mark of this type drives out marks of the other. */
    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    Attributes attributes() {
        return attributes;
    }

    void exclude(Set<MarkType> types) {
        excluded = Set.copyOf(types);
    }

    @Override
    public String toString() {
        return name;
    }
}
