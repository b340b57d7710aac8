package org.trialogue.knowledge.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.trialogue.knowledge.application.Importer;
import org.trialogue.knowledge.application.PracticeImport;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Loads practices by the thousands. Neither the file nor the report on it is ever in memory as a whole. */
@ScriptAddress
@Tag(name = "practices")
class ImportAddress {

    private static final String ABOUT = """
            One JSON object a line, in UTF-8: externalId, language (ISO 639-1), title, summary (may be empty) and text; and, if there are any, \
            kind, countries (ISO 3166), themes, yearFrom, yearTo, source, identifier (DOI or Handle), context, \
            results, figures (texts such as "workers freed: 20,000"), lesson with its basis (stated or inferred), conditions, parties, partners, lead, \
            donors, cost and instruments (texts such as "C182 art. 3(a)"). A line with an externalId that is known makes a new version, or \
            none when it says nothing new. What is not in order is refused with the reason and what it is known by, and the rest is loaded.""";

    private final PracticeImport practices;
    private final Bearers bearers;
    private final JsonMapper json;
    private final Texts texts;

    ImportAddress(PracticeImport practices, Bearers bearers, JsonMapper json, Texts texts) {
        this.practices = practices;
        this.bearers = bearers;
        this.json = json;
        this.texts = texts;
    }

    @PostMapping(path = "/api/v1/practices/import", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Load practices, which are published at once (role loader)",
            description = ABOUT,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "what became of each line",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ImportReport.Shape.class))))
    void load(
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token)
            throws IOException {
        var member = bearers.of(token.getTokenValue()).flatMap(Bearer::member);
        var importer =
                new Importer(Objects.requireNonNull(token.getSubject(), "a token without it is not taken"), member);
        try (var report = new ImportReport(json, texts)) {
            practices.load(importer, request.getInputStream(), report::add);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            report.writeTo(response.getOutputStream());
        }
    }
}
