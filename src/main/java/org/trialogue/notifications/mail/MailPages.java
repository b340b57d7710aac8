package org.trialogue.notifications.mail;

import static org.trialogue.notifications.mail.Markup.escaped;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.notifications.application.MailLinks;
import org.trialogue.notifications.application.MailLinks.Subscription;
import org.trialogue.notifications.domain.Purpose;
import org.trialogue.platform.ui.BarePage;
import org.trialogue.platform.ui.Texts;

/**
 * The pages behind the links of a mail, for whoever has the mail, signed in or not. To look changes nothing, as programs look at links too;
 * a press does, and so does the single click of a mail program (RFC 8058).
 */
@RestController
class MailPages {

    private final MailLinks links;
    private final Wording wording;

    MailPages(MailLinks links, Wording wording) {
        this.links = links;
        this.wording = wording;
    }

    @GetMapping("/mail/unsubscribe/{token}")
    ResponseEntity<String> ask(@PathVariable String token, Locale asked) {
        return links.subscription(token)
                .map(found -> page(found.language(), "notifications.stop.title", form(found)))
                .orElseGet(() -> gone(asked));
    }

    @PostMapping("/mail/unsubscribe/{token}")
    ResponseEntity<String> stop(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false, defaultValue = "") String single,
            @RequestParam(defaultValue = "false") boolean instant,
            @RequestParam(defaultValue = "false") boolean digest,
            Locale asked) {
        var found = links.subscription(token);
        if (found.isEmpty()) return gone(asked);
        var language = found.get().language();
        var oneClick = "One-Click".equals(single);
        var stopsInstant = oneClick ? found.get().purpose() == Purpose.INSTANT : instant;
        var stopsDigest = oneClick ? found.get().purpose() == Purpose.DIGEST : digest;
        if (!stopsInstant && !stopsDigest)
            return page(language, "notifications.stop.title", warned(language) + form(found.get()));
        links.stop(token, stopsInstant, stopsDigest);
        return page(language, "notifications.stop.done", paragraph(language, "notifications.stop.done.text"));
    }

    @GetMapping("/mail/confirm/{token}")
    ResponseEntity<String> askToConfirm(@PathVariable String token, Locale asked) {
        return links.subscription(token)
                .filter(found -> found.purpose() == Purpose.CONFIRMATION)
                .map(found -> page(
                        found.language(),
                        "notifications.confirm.title",
                        paragraph(found.language(), "notifications.confirm.text")
                                + button(found.language(), "notifications.confirm.do", "")))
                .orElseGet(() -> gone(asked));
    }

    @PostMapping("/mail/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, Locale asked) {
        var found = links.subscription(token);
        if (found.isEmpty() || !links.confirm(token)) return gone(asked);
        var language = found.get().language();
        return page(language, "notifications.confirm.done", paragraph(language, "notifications.confirm.done.text"));
    }

    private String form(Subscription found) {
        var language = found.language();
        if (!found.instant() && !found.digest()) return paragraph(language, "notifications.stop.nothing");
        var choices = choice(language, "instant", found.instant(), found.purpose() == Purpose.INSTANT)
                + choice(language, "digest", found.digest(), found.purpose() == Purpose.DIGEST);
        return paragraph(language, "notifications.stop.text") + button(language, "notifications.stop.do", choices);
    }

    private String choice(Locale language, String name, boolean there, boolean chosen) {
        if (!there) return "";
        var key = "instant".equals(name) ? "notifications.stop.instant" : "notifications.stop.digest";
        return "<p><label><input type=\"checkbox\" name=\"%s\" value=\"true\"%s> %s</label></p>"
                .formatted(name, chosen ? " checked" : "", said(language, key));
    }

    private String button(Locale language, String key, String fields) {
        return "<form method=\"post\">%s<p><button type=\"submit\">%s</button></p></form>"
                .formatted(fields, said(language, key));
    }

    private String warned(Locale language) {
        return "<p role=\"alert\" class=\"tri-refused\">" + said(language, "notifications.stop.choose") + "</p>";
    }

    private String paragraph(Locale language, String key) {
        return "<p>" + said(language, key) + "</p>";
    }

    private String said(Locale language, String key) {
        return escaped(wording.say(language, key));
    }

    /** Nothing is said about whom the link was for. */
    private ResponseEntity<String> gone(Locale asked) {
        var language = Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var body = page(language, "notifications.link.gone", paragraph(language, "notifications.link.gone.text"));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .headers(body.getHeaders())
                .body(body.getBody());
    }

    private ResponseEntity<String> page(Locale language, String titleKey, String content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(BarePage.of(
                        language,
                        said(language, titleKey),
                        content,
                        "/me",
                        said(language, "notifications.stop.portal")));
    }
}
