package org.trialogue.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * What an entry says besides: its kind, what changed, which working group and whom it concerns.
 *
 * @param changed by the names of the fields, which have a text under {@code membership.record.field.}
 */
public record Particulars(
        Kind kind,
        Map<String, Change> changed,
        @Nullable UUID group,
        @Nullable MemberId concerned) {

    /** A deed of which there is no more to say. */
    public static final Particulars NONE = of(Kind.DEED);

    /** Nothing but a kind. */
    public static Particulars of(Kind kind) {
        return new Particulars(kind, Map.of(), null, null);
    }

    /** A deed by which a field has this value where there was none. */
    public static Particulars now(String field, @Nullable Object value) {
        return NONE.and(field, null, value);
    }

    /** The same, and a field that had and has these values; one that stayed as it was is left out. */
    public Particulars and(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? this : with(field, Change.of(before, after));
    }

    /** The same, and a field whose wording changed, which is not repeated. */
    public Particulars worded(String field, Object before, Object after) {
        return before.equals(after) ? this : with(field, new Change(null, null));
    }

    /** The same, for what concerns a working group. */
    public Particulars inGroup(UUID workingGroup) {
        return new Particulars(kind, changed, workingGroup, concerned);
    }

    /** The same, for what concerns a member other than its author. */
    public Particulars concerning(MemberId member) {
        return new Particulars(kind, changed, group, member);
    }

    private Particulars with(String field, Change change) {
        var all = new LinkedHashMap<>(changed);
        all.put(field, change);
        return new Particulars(kind, Map.copyOf(all), group, concerned);
    }
}
