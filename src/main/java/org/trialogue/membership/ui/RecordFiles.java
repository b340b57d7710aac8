package org.trialogue.membership.ui;

import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.RecordTaking;
import org.trialogue.membership.application.RecordTaking.Taken;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Hands out what a member may read of the record as a file, line by line as it is read. */
@RestController
class RecordFiles {

    private final RecordTaking record;
    private final Membership membership;
    private final SignedIn signedIn;
    private final Texts texts;

    RecordFiles(RecordTaking record, Membership membership, SignedIn signedIn, Texts texts) {
        this.record = record;
        this.membership = membership;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/record/as/{ending}")
    void file(
            @PathVariable String ending,
            @RequestParam Map<String, String> said,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var form = RecordForm.ending(ending);
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var parameters = QueryParameters.simple(said);
        var key = RecordAddress.key(parameters, "group");
        var group = key == null ? null : new WorkingGroupId(key);
        var asked = RecordAddress.read("record", group, parameters).question(zone(said.get("zone")));
        var words = new RecordWords(texts, membership, language);
        try {
            send(record.begin(asked, signedIn.id(), form.get().ending()), form.get(), words, response);
        } catch (Refusal refused) {
            refuse(response, refused, language);
        }
    }

    /** Is closed only where it is whole: what fails on the way leaves the answer open, and the server breaks it off. */
    private static void send(Taken taken, RecordForm form, RecordWords words, HttpServletResponse response)
            throws IOException {
        headers(response, form);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(form.head(words));
        taken.each(entry -> write(out, form.line(entry, words)));
        out.close();
    }

    private void refuse(HttpServletResponse response, Refusal refused, Locale language) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(texts.getTranslation(refused.messageKey(), language, refused.arguments()));
    }

    private static void headers(HttpServletResponse response, RecordForm form) {
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("record." + form.ending())
                        .build()
                        .toString());
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
