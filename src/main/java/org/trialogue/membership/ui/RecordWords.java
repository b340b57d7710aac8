package org.trialogue.membership.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.audit.Change;
import org.trialogue.audit.Kind;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.membership.RecordEntry;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/** What the record says, in plain words of one language. */
final class RecordWords {

    private static final String DEED = "membership.record.deed.";
    private static final String FIELD = "membership.record.field.";
    private static final String STATE = "membership.record.state.";

    private final Texts texts;
    private final Membership membership;
    private final Locale language;

    RecordWords(Texts texts, Membership membership, Locale language) {
        this.texts = texts;
        this.membership = membership;
        this.language = language;
    }

    String said(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    /** What was done. */
    String deed(String deed) {
        return orItself(DEED, deed);
    }

    /** What was done, or was tried and refused. */
    String deed(RecordEntry entry) {
        var deed = deed(entry.deed());
        return entry.kind() == Kind.REFUSAL ? said("membership.record.refused", deed) : deed;
    }

    /** Who did it: the name, or who it was as far as that is kept. */
    String author(RecordEntry entry) {
        var by = entry.by();
        if (by != null) return by.name();
        return said(entry.side() == null ? "membership.record.nobody" : "membership.record.let-go");
    }

    String side(RecordEntry entry) {
        var side = entry.side();
        return side == null ? "" : said(SideMark.nameKey(side));
    }

    String capacity(RecordEntry entry) {
        var capacity = entry.capacity();
        return capacity == null ? "" : said("platform.capacity." + capacity.key());
    }

    /** From where it came: the network and by what, as far as the reader may know; or nothing. */
    String whence(RecordEntry entry) {
        var whence = entry.whence();
        if (whence == null || whence.network() == null) return "";
        var from = said("membership.record.whence", whence.network());
        return whence.via() == null ? from : from + ", " + said("membership.record.via." + key(whence.via()));
    }

    String room(RecordEntry entry) {
        var room = entry.room();
        return room == null ? said("membership.record.no-room") : said("membership.record.room." + room.key());
    }

    /** One line for each field that changed. */
    List<String> changes(RecordEntry entry) {
        return entry.changed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> change(field.getKey(), field.getValue()))
                .toList();
    }

    private String change(String field, Change change) {
        var name = orItself(FIELD, field);
        var before = value(field, change.before());
        var after = value(field, change.after());
        if (before == null && after == null) return said("membership.record.reworded", name);
        if (before == null) return said("membership.record.now", name, after == null ? "" : after);
        if (after == null) return said("membership.record.no-more", name, before);
        return said("membership.record.from-to", name, before, after);
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) return null;
        return switch (field) {
            case "capacity" -> orItself("platform.capacity.", value.toLowerCase(Locale.ROOT));
            case "claim" -> orItself("plans.claim.", value.toLowerCase(Locale.ROOT));
            case "rhythm" -> orItself("plans.rhythm.", value.toLowerCase(Locale.ROOT));
            case "state", "proposed" -> orItself(STATE, value);
            case "nomination" -> orItself("membership.nomination.state.", value);
            case "stance" -> orItself("drafting.stance.", value);
            case "country" -> Locale.of("", value).getDisplayCountry(language);
            case "stage" -> orItself("drafting.stage.", value);
            case "at-most" -> orItself("drafting.narrowing.at-most.", value);
            case "preset" -> orItself("membership.preset.", key(value));
            case "sub-amendments" -> orItself("membership.sub-amendments.", key(value));
            case "voting" -> orItself("membership.voting.", key(value));
            case "weighting" -> orItself("membership.weighting.", key(value));
            case "consultation",
                    "authorization",
                    "observers-speak",
                    "circulated-only",
                    "reopening-unopposed",
                    "representative",
                    "let-in" -> said("true".equals(value) ? "membership.yes" : "membership.no");
            case "languages" ->
                Arrays.stream(value.split(", ", -1))
                        .map(each -> Locale.of(each).getDisplayLanguage(language))
                        .collect(Collectors.joining(", "));
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(language);
            case "from", "until", "reports-on" -> day(value);
            case "begins", "ends" -> moment(value);
            case "lead", "co-leads", "parties", "organization" ->
                Arrays.stream(value.split(", ", -1)).map(this::organization).collect(Collectors.joining(", "));
            case "drafters" ->
                Arrays.stream(value.split(", ", -1)).map(this::person).collect(Collectors.joining(", "));
            case "deputy-of", "held-by", "in-name-of", "waits-for", "handed-by" -> person(value);
            default -> value;
        };
    }

    private static String key(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String moment(String value) {
        try {
            return Days.moment(Instant.parse(value), language, ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            return value;
        }
    }

    private String day(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? Days.day(LocalDate.parse(value), language) : value;
    }

    private String organization(String key) {
        if (!key.matches("[0-9a-f-]{36}")) return key;
        return membership
                .organization(new OrganizationId(UUID.fromString(key)))
                .map(Organization::name)
                .orElse(key);
    }

    /** Who it is today; one who has been forgotten goes by the organization. */
    private String person(String key) {
        if (!key.matches("[0-9a-f-]{36}")) return key;
        return membership
                .person(new MemberId(UUID.fromString(key)))
                .map(Person::name)
                .orElse(key);
    }

    /** A word that has no text yet is shown as it is recorded: the record hides nothing. */
    private String orItself(String family, String word) {
        try {
            return said(family + word);
        } catch (IllegalArgumentException unknown) {
            return word;
        }
    }
}
