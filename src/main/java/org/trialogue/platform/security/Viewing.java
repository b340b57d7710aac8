package org.trialogue.platform.security;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.platform.MemberId;

/**
 * For whom this thread works: the member signed in, a member named by an editing socket, or one room named by a job. What is read outside
 * a transaction, or for nobody, sees no private row.
 */
public final class Viewing {

    private static final ScopedValue<Viewing> CURRENT = ScopedValue.newInstance();

    private final @Nullable MemberId member;
    private final @Nullable UUID room;

    private Viewing(@Nullable MemberId member, @Nullable UUID room) {
        this.member = member;
        this.room = room;
    }

    /** Does something as a member who is not in the security context, such as one behind an editing socket. */
    public static <T extends @Nullable Object> T as(MemberId member, Supplier<T> deed) {
        return ScopedValue.where(CURRENT, new Viewing(member, null)).call(deed::get);
    }

    /** Does something for one room and no member: what listeners and jobs use, once for each room. */
    public static <T extends @Nullable Object> T inRoom(UUID room, Supplier<T> deed) {
        return ScopedValue.where(CURRENT, new Viewing(null, room)).call(deed::get);
    }

    /** The same for what can belong to a room or to none; null stands for none, in which nobody's own is seen. */
    public static <T extends @Nullable Object> T inRoomOrNone(@Nullable UUID room, Supplier<T> deed) {
        return ScopedValue.where(CURRENT, new Viewing(null, room)).call(deed::get);
    }

    /** The member this thread works for, if any. */
    public static Optional<MemberId> member() {
        if (CURRENT.isBound()) return Optional.ofNullable(CURRENT.get().member);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof MemberPrincipal principal
                ? Optional.of(principal.memberId())
                : Optional.empty();
    }

    /** Whether this thread works for that member: whoever acts is the one at the other end, and no one else. */
    public static boolean isFor(MemberId member) {
        return member().filter(member::equals).isPresent();
    }

    /** Whether whoever this thread works for was named by the portal itself, and not by a page. */
    static boolean isNamed() {
        return CURRENT.isBound();
    }

    /** The room this thread works in, if it was named. */
    static Optional<UUID> room() {
        return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get().room) : Optional.empty();
    }
}
