package org.trialogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.notifications.domain.Kind;

/** English, French and Spanish say the same things, each as it is written; the code and the texts know each other. */
class TextsInStepTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SIGN_IN = Path.of("keycloak/themes/trialogue/login/messages");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

    /** A deed in the record is named like a key and is none. */
    private static final Pattern DEED =
            Pattern.compile("(?:(?:audit|refusals)\\.record|officers\\.(?:deciding|convening|keeping))\\([^;]*;");

    private static final Pattern BREAKING =
            Pattern.compile("[^\u202f;?!][;?!]|[^\u00a0]»|«[^\u00a0]|[^\u00a0]:(?:\\s|$)");

    /** Keys that are put together at run time begin with one of these, which stand in the code. */
    private static final Set<String> FAMILIES = Set.of(
            "drafting.comments.for.",
            "knowledge.cite.",
            "search.index.",
            "search.index.state.",
            "drafting.export.",
            "drafting.editor.",
            "drafting.left-out.",
            "drafting.rejected.",
            "drafting.rights.",
            "drafting.rights.drafters.",
            "drafting.rights.narrowed.",
            "drafting.socket.",
            "drafting.agreed.done.",
            "drafting.committee.done.",
            "drafting.committee.state.",
            "drafting.holder.",
            "drafting.narrowing.at-most.",
            "drafting.narrowing.head.",
            "drafting.act.",
            "drafting.seat.",
            "drafting.narrowing.who.",
            "drafting.notice.silence.",
            "drafting.notice.stage.",
            "drafting.notice.substantive.",
            "drafting.place.",
            "drafting.position.",
            "drafting.sentence.",
            "drafting.stance.",
            "drafting.silence.comes.",
            "drafting.stage.",
            "drafting.stage-change.done.",
            "drafting.stage-means.",
            "knowledge.attachment.text.",
            "knowledge.basis.",
            "knowledge.format.",
            "knowledge.confidence.",
            "knowledge.kind.",
            "knowledge.outcome.",
            "knowledge.party.",
            "knowledge.read.",
            "knowledge.contributions.",
            "knowledge.gaps.by.",
            "knowledge.contributions.none.",
            "knowledge.search.rhythm.",
            "knowledge.state.",
            "notifications.attention.",
            "notifications.attention.now.",
            "notifications.follow.thing.",
            "notifications.kind.",
            "notifications.mute.thing.",
            "notifications.none.",
            "notifications.pace.",
            "notifications.shelf.",
            "notifications.thing.",
            "membership.balance.",
            "membership.entry-kind.",
            "membership.history.",
            "membership.nomination.state.",
            "membership.nominations.show.",
            "membership.on-behalf.none.",
            "membership.on-behalf.shelf.",
            "membership.preset-means.",
            "membership.preset.",
            "membership.record.as.",
            "membership.record.column.",
            "membership.record.deed.",
            "membership.record.field.",
            "membership.record.room.",
            "membership.record.state.",
            "membership.sub-amendments.",
            "membership.vacancy.",
            "membership.voting.",
            "membership.weighting.",
            "membership.refused.admits.",
            "membership.refused.full.",
            "membership.room.about.",
            "membership.room.kind.",
            "plans.accept.",
            "plans.answer.",
            "plans.aspect.",
            "plans.balance.",
            "plans.balance.about.",
            "plans.balance.question.",
            "plans.breakdown.example.",
            "plans.chain.by.",
            "plans.chain.without.",
            "plans.claim.",
            "plans.concern.",
            "plans.consultations.",
            "plans.consultations.column.",
            "plans.consultations.matter.",
            "plans.country.status.",
            "plans.dimension.",
            "plans.direction.",
            "plans.duty.",
            "plans.feed.",
            "plans.happened.",
            "plans.history.",
            "plans.many.means.",
            "plans.many.way.",
            "plans.light.",
            "plans.light.why.",
            "plans.measure.",
            "plans.measured.",
            "plans.month.kind.",
            "plans.notice.",
            "plans.publish.",
            "plans.readers.",
            "plans.refused.target-no-better.",
            "plans.reports.",
            "plans.rhythm.",
            "plans.standing.",
            "plans.state.",
            "plans.story.",
            "plans.take.",
            "plans.telltale.",
            "plans.telltale.in.",
            "plans.versions.",
            "drafting.positions.standing.",
            "membership.record.via.",
            "membership.share.",
            "membership.shared-with-you.",
            "membership.shared-with.",
            "rooms.file.words.",
            "platform.capacity.",
            "platform.side.",
            "rooms.find.kind.",
            "search.because.",
            "search.example.",
            "search.facet.",
            "search.kind.",
            "search.map.",
            "search.part.",
            "search.timeline.",
            "search.view.",
            "standards.body.",
            "standards.citing.",
            "standards.coverage.of.",
            "standards.degree.",
            "standards.field.",
            "standards.leading.",
            "standards.link.",
            "standards.refused.label-missing.",
            "standards.scheme.",
            "standards.source.",
            "standards.status.",
            "standards.take.",
            "standards.whole.",
            "standards.type.");

    /** Written for a part of the editor's page that does not show them yet. */
    private static final Set<String> AWAITED = Set.of(
            "drafting.text.wrote.all", "drafting.text.wrote.line", "drafting.text.provision", "drafting.text.go");

    /** What was told under a key keeps its sentence for as long as it is kept, also where it is told otherwise by now. */
    private static final Set<String> TOLD_BEFORE =
            Set.of("notifications.notice.tasks-handed-over", "membership.notice.government-group");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_text_stands_in_three_languages_and_takes_the_same_arguments(String module) throws IOException {
        var english = texts(module, "en");
        for (var language : LANGUAGES) {
            var other = texts(module, language);
            assertThat(other.keySet()).as("%s in %s", module, language).isEqualTo(english.keySet());
            for (var key : english.stringPropertyNames())
                assertThat(arguments(other.getProperty(key), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key), "en"));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_of_a_pattern_is_left_in_what_is_read(String module) throws IOException {
        for (var language : LANGUAGES) {
            var texts = texts(module, language);
            for (var key : texts.stringPropertyNames())
                for (var number : List.of(0, 1, 2))
                    assertThat(read(texts.getProperty(key), language, number))
                            .as("%s in %s with %d", key, language, number)
                            .isNotBlank()
                            .doesNotContain("''", "{", "}", "choice,");
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void an_apostrophe_is_doubled_as_the_pattern_wants_it(String module) throws IOException {
        for (var language : LANGUAGES)
            assertThat(texts(module, language).entrySet())
                    .allSatisfy(text -> assertThat(text.getValue().toString())
                            .as("%s in %s", text.getKey(), language)
                            .doesNotContainPattern("(?<!')'('')*(?!')"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_key_begins_with_its_module(String module) throws IOException {
        assertThat(texts(module, "en").stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @Test
    void each_key_that_the_code_names_has_a_text() throws IOException {
        var keys = keys();
        var named = named().stream()
                .filter(key -> !key.endsWith(".") && !keys.contains("membership.record.deed." + key))
                .filter(key -> Kind.named(key).isEmpty())
                .collect(toSet());
        assertThat(named).isSubsetOf(keys);
    }

    @Test
    void each_text_is_named_by_the_code() throws IOException {
        var named = named();
        assertThat(named).as("families").containsAll(FAMILIES);
        assertThat(keys())
                .filteredOn(key -> !named.contains(key) && !AWAITED.contains(key) && !TOLD_BEFORE.contains(key))
                .filteredOn(key -> FAMILIES.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void marks_stand_as_the_language_puts_them(String language) throws IOException {
        var texts = read(SIGN_IN.resolve("messages_" + language + ".properties"));
        for (var module : modules().toList()) texts.putAll(texts(module, language));
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !wellMarked(texts.getProperty(key), language))
                .isEmpty();
    }

    private static boolean wellMarked(String text, String language) {
        return "fr".equals(language) ? french(text) : spanish(text);
    }

    /** A narrow space that does not break before ; ? and !, a full one that does not break before : and inside « ». */
    private static boolean french(String text) {
        return !BREAKING.matcher(text).find();
    }

    private static boolean spanish(String text) {
        return count(text, '?') == count(text, '¿') && count(text, '!') == count(text, '¡');
    }

    private static long count(String text, char mark) {
        return text.chars().filter(letter -> letter == mark).count();
    }

    private static String read(String text, String language, int number) {
        var format = new MessageFormat(text, Locale.of(language));
        var arguments = new Object[format.getFormatsByArgumentIndex().length];
        Arrays.fill(arguments, number);
        return format.format(arguments);
    }

    /** What stands between quotes in the code and looks like a key of one of the modules, or like the beginning of several. */
    private static Set<String> named() throws IOException {
        var modules = modules().collect(toSet());
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var named = new TreeSet<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                LITERAL.matcher(DEED.matcher(Files.readString(file)).replaceAll(""))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
                        .forEach(named::add);
            return named;
        }
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var module : modules().toList()) keys.addAll(texts(module, "en").stringPropertyNames());
        return keys;
    }

    private static int arguments(String text, String language) {
        return new MessageFormat(text, Locale.of(language)).getFormatsByArgumentIndex().length;
    }

    private static Properties texts(String module, String language) throws IOException {
        return read(FOLDER.resolve(module + ("en".equals(language) ? "" : "_" + language) + ".properties"));
    }

    /** Of a key that stands twice the last one would hold, without a word. */
    private static final class OnceEach extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) throw new AssertionError("twice: " + key);
            return super.put(key, value);
        }
    }

    private static Properties read(Path file) throws IOException {
        var texts = new OnceEach();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
