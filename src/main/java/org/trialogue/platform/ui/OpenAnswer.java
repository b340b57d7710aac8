package org.trialogue.platform.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** How what everybody can read is sent, and in which language. */
public final class OpenAnswer {

    /** How a page is sent. */
    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** How long whoever has it need not ask again. */
    public static final Duration KEPT = Duration.ofMinutes(1);

    private OpenAnswer() {}

    /** The language that an address names, else the browser's, else English: one that the portal's texts are written in. */
    public static Locale language(String named, Locale asked) {
        return spoken(named).or(() -> spoken(asked.getLanguage())).orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> spoken(String language) {
        return Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }

    /**
     * What is there. Whoever comes again with the mark of what they have is told that it is the same; caches keep it by the language that the
     * browser accepts.
     */
    public static ResponseEntity<byte[]> of(MediaType type, byte[] body, String mark) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic().mustRevalidate())
                .eTag(mark)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noarchive")
                .body(body);
    }

    /** The same, of what was written for whoever asks now. */
    public static ResponseEntity<byte[]> of(MediaType type, String words) {
        var body = words.getBytes(StandardCharsets.UTF_8);
        return of(type, body, mark(body));
    }

    /** What tells this from anything else that is sent from the same address. */
    public static String mark(byte[] body) {
        return '"' + DigestUtils.md5DigestAsHex(body) + '"';
    }

    /** What is not public looks exactly like what is not there. */
    public static ResponseEntity<byte[]> nothing(Texts texts, Locale language) {
        var words = new OpenWords(texts, language);
        var body = BarePage.of(
                language,
                words.plain("platform.open.nothing"),
                "<p>" + words.plain("platform.open.nothing.text") + "</p>",
                "/",
                words.plain("platform.open.portal"));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
