package org.trialogue.plans.rest;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.rest.Outdated;
import org.trialogue.platform.rest.WrongQuestion;

/**
 * Which version of something a script read. An ETag begins with the edition, which alone is compared when the script changes the thing; what follows tells
 * answers apart that say something else of the same edition, such as how far it has come.
 */
final class Versioned {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})-[0-9a-f]{1,8}\"");
    private static final String MEANWHILE = "plans.refused.changed-meanwhile";

    private Versioned() {}

    /** The ETag of what is answered. */
    static String tag(int edition, Record said) {
        return "\"" + edition + "-" + Integer.toHexString(said.toString().hashCode()) + "\"";
    }

    /** An answer as it is kept for whoever asks again: in a line of its own before what is said, which begins with a brace, the ETag of that moment. */
    static String kept(String tag, String said) {
        return tag + "\n" + said;
    }

    /** What was kept, as it is answered; it has no ETag where none was kept. */
    static ResponseEntity<String> answered(HttpStatus status, String kept) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        var line = kept.indexOf('\n');
        if (!kept.startsWith("\"") || line < 0) return answer.body(kept);
        return answer.eTag(kept.substring(0, line)).body(kept.substring(line + 1));
    }

    /**
     * The edition that a script read. An ETag that was made a weak one on its way, as by what compresses answers, names it as well.
     *
     * @throws Outdated when it does not say
     * @throws WrongQuestion when it names no ETag
     */
    static int seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw Outdated.unsaid();
        var found = TAG.matcher(ifMatch.strip());
        if (!found.matches()) throw new WrongQuestion("If-Match must be one ETag, as an answer gave it");
        return Integer.parseInt(found.group(1));
    }

    /**
     * Does it; what a rule says no to is said of the field that it is about.
     *
     * @param fields the names of fields by the keys of the rules
     * @throws Outdated when another one changed it meanwhile
     */
    static <T> T changing(Map<String, String> fields, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals(MEANWHILE)) throw Outdated.changed();
            throw GivenFields.named(fields, refusal);
        }
    }
}
