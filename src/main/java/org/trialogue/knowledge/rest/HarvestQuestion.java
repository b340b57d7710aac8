package org.trialogue.knowledge.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.trialogue.knowledge.domain.HarvestRows.Harvested;
import org.trialogue.knowledge.domain.HarvestRows.Window;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.WrongQuestion;

/**
 * What a harvester asks, read by the rules of the protocol (OAI-PMH 2.0, 2 and 3).
 *
 * @param verb what is wanted
 * @param arguments beside it, each once
 */
record HarvestQuestion(Verb verb, Map<String, String> arguments) {

    private static final String DC = "oai_dc";
    private static final String TOKEN = "resumptionToken";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** What can be wanted, with the arguments that may and must be given. */
    enum Verb {
        Identify(Set.of(), Set.of()),
        ListMetadataFormats(Set.of("identifier"), Set.of()),
        ListSets(Set.of(TOKEN), Set.of()),
        ListIdentifiers(Set.of("from", "until", "metadataPrefix", "set", TOKEN), Set.of("metadataPrefix")),
        ListRecords(Set.of("from", "until", "metadataPrefix", "set", TOKEN), Set.of("metadataPrefix")),
        GetRecord(Set.of("identifier", "metadataPrefix"), Set.of("identifier", "metadataPrefix"));

        private final Set<String> may;
        private final Set<String> must;

        Verb(Set<String> may, Set<String> must) {
            this.may = may;
            this.must = must;
        }
    }

    /** Why a question has no answer, by a code of the protocol. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        Wrong(String code, String why) {
            super(why);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Where a list goes on: in this window, after this practice. */
    record Place(Window window, Instant stamp, String key) {

        /** Behind this one. */
        Place after(Harvested last) {
            return new Place(window, last.stamp(), last.key());
        }

        String token() {
            var theme = window.theme().isEmpty() ? "-" : window.theme();
            return Cursor.of(window.from() + " " + window.until() + " " + theme + " " + stamp + " " + key);
        }

        private static boolean isToldInFourFigures(Instant moment) {
            return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
        }

        private static Place read(String token) {
            try {
                var parts = Cursor.read(token).split(" ", 5);
                var theme = parts[2].equals("-") ? "" : parts[2];
                var window = new Window(Instant.parse(parts[0]), Instant.parse(parts[1]), theme);
                var stamp = Instant.parse(parts[3]);
                if (!Stream.of(stamp, window.from(), window.until()).allMatch(Place::isToldInFourFigures))
                    throw new DateTimeException("before or after any");
                return new Place(window, stamp, parts[4]);
            } catch (WrongQuestion | DateTimeException | ArrayIndexOutOfBoundsException none) {
                throw new Wrong("badResumptionToken", "no earlier answer gave this token");
            }
        }
    }

    /** Reads what was asked. */
    static HarvestQuestion of(MultiValueMap<String, String> asked) {
        var verbs = asked.getOrDefault("verb", List.of());
        var verb = Arrays.stream(Verb.values())
                .filter(each -> verbs.size() == 1 && each.name().equals(verbs.getFirst()))
                .findFirst()
                .orElseThrow(() -> new Wrong("badVerb", "verb must be given once, and be one of the protocol's"));
        var arguments = new TreeMap<String, String>();
        asked.forEach((name, values) -> {
            if (name.equals("verb")) return;
            if (!verb.may.contains(name) || values.size() != 1)
                throw new Wrong("badArgument", name + " is no argument of this verb, or is given twice");
            if (values.getFirst().chars().anyMatch(Character::isISOControl))
                throw new Wrong("badArgument", name + " holds what is no text");
            arguments.put(name, values.getFirst());
        });
        return new HarvestQuestion(verb, arguments).complete();
    }

    private HarvestQuestion complete() {
        if (arguments.containsKey(TOKEN)) {
            if (arguments.size() > 1) throw new Wrong("badArgument", TOKEN + " stands alone");
            return this;
        }
        for (var name : verb.must)
            if (!arguments.containsKey(name)) throw new Wrong("badArgument", name + " is missing");
        var format = arguments.get("metadataPrefix");
        if (format != null && !format.equals(DC))
            throw new Wrong("cannotDisseminateFormat", "records are told in " + DC + " alone");
        return this;
    }

    /** Where the list that is asked for begins, or goes on. */
    Place place() {
        var token = arguments.get(TOKEN);
        if (token != null) return Place.read(token);
        var from = arguments.getOrDefault("from", "");
        var until = arguments.getOrDefault("until", "");
        if (!from.isEmpty() && !until.isEmpty() && from.length() != until.length())
            throw new Wrong("badArgument", "from and until must be told alike");
        var window = new Window(
                from.isEmpty() ? Instant.EPOCH : moment(from, false),
                until.isEmpty() ? LAST : moment(until, true),
                arguments.getOrDefault("set", ""));
        if (window.until().isBefore(window.from())) throw new Wrong("badArgument", "until is before from");
        return new Place(window, Instant.EPOCH, "");
    }

    /** A day is meant with all its seconds. */
    private static Instant moment(String text, boolean end) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                return end ? day.plus(1, ChronoUnit.DAYS).minusSeconds(1) : day;
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) return Instant.parse(text);
        } catch (DateTimeException none) {
            throw new Wrong("badArgument", text + " is no date");
        }
        throw new Wrong("badArgument", text + " is no date");
    }

    boolean goesOn() {
        return arguments.containsKey(TOKEN);
    }
}
