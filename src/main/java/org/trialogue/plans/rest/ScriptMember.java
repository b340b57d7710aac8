package org.trialogue.plans.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.platform.security.Viewing;

/** The member in whose name a script asks. */
@Component
class ScriptMember {

    private final Bearers bearers;
    private final TransactionTemplate transactions;

    ScriptMember(Bearers bearers, TransactionTemplate transactions) {
        this.bearers = bearers;
        this.transactions = transactions;
    }

    /**
     * The member.
     *
     * @throws AccessDeniedException when the account is nobody's
     */
    MemberId member() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller)
            return bearers.of(caller.getToken().getTokenValue())
                    .flatMap(Bearer::member)
                    .orElseThrow(() -> new AccessDeniedException("the token's account is nobody's"));
        throw new AccessDeniedException("no token");
    }

    /** Reads as the member, in one transaction. */
    <T extends @Nullable Object> T reads(Function<MemberId, T> question) {
        var member = member();
        Supplier<T> asked = () -> question.apply(member);
        return Viewing.as(member, () -> transactions.execute(nothing -> asked.get()));
    }

    /** The key that a script names. */
    static UUID key(String name, @Nullable String key) {
        if (key == null) throw new WrongQuestion(name + " is missing");
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException no) {
            throw new WrongQuestion(name + " must be a key, as an answer gives it", no);
        }
    }

    /** Words of a script, which no null character and no half of a surrogate pair may be in: neither can be kept. */
    static @Nullable String kept(String name, @Nullable String words) {
        if (words != null && words.codePoints().anyMatch(ScriptMember::cannotBeKept))
            throw new WrongQuestion(name + " contains a null character or half of a surrogate pair; leave it out");
        return words;
    }

    /** A list of a script, which holds something at each place; an empty one where none was given. */
    static <T> List<T> whole(String name, @Nullable List<T> given) {
        if (given == null) return List.of();
        if (given.stream().anyMatch(Objects::isNull)) throw new WrongQuestion(name + " must not hold null");
        return given;
    }

    private static boolean cannotBeKept(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** One of a few words. */
    static <E extends Enum<E>> E word(Class<E> words, String name, @Nullable String word) {
        for (var each : words.getEnumConstants()) if (each.name().equalsIgnoreCase(word)) return each;
        throw new WrongQuestion(name + " must be one of "
                + Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT));
    }
}
