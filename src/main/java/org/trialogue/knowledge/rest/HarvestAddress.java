package org.trialogue.knowledge.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.knowledge.application.Harvesting;
import org.trialogue.knowledge.application.Harvesting.Harvest;
import org.trialogue.knowledge.domain.HarvestRows.Harvested;
import org.trialogue.knowledge.exporting.OaiDocument;
import org.trialogue.knowledge.exporting.OaiDocument.Body;
import org.trialogue.knowledge.exporting.OaiDocument.Header;
import org.trialogue.knowledge.exporting.OaiDocument.Told;
import org.trialogue.knowledge.rest.HarvestQuestion.Verb;
import org.trialogue.knowledge.rest.HarvestQuestion.Wrong;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.standards.Concepts;

/** Published practices for harvesters, by the protocol for harvesting metadata (OAI-PMH 2.0). */
@ScriptAddress
class HarvestAddress {

    private static final int PAGE = 100;

    /** What was written may be seen so much later, and harvesters ask again from the moment of an answer on. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final Harvesting harvesting;
    private final Concepts concepts;
    private final Clock clock;
    private final String name;
    private final String mail;
    private final String base;
    private final String host;

    HarvestAddress(
            Harvesting harvesting,
            Concepts concepts,
            Clock clock,
            @Value("${spring.application.name}") String name,
            @Value("${trialogue.mail.from:}") String mail,
            @Value("${trialogue.url}") String url) {
        this.harvesting = harvesting;
        this.concepts = concepts;
        this.clock = clock;
        this.name = name;
        this.mail = mail;
        this.base = url.replaceAll("/+$", "");
        this.host = Objects.requireNonNullElse(URI.create(base).getHost(), "localhost");
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    void answer(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        Map<String, String> said = Map.of();
        Body body;
        try {
            var question = HarvestQuestion.of(asked);
            body = body(question);
            said = new HashMap<>(question.arguments());
            said.put("verb", question.verb().name());
        } catch (Wrong wrong) {
            body = told -> told.error(wrong.code(), String.valueOf(wrong.getMessage()));
            if (!wrong.code().equals("badVerb") && !wrong.code().equals("badArgument")) said = asked.toSingleValueMap();
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        new OaiDocument(base + "/oai", said)
                .write(response.getOutputStream(), clock.instant().minus(BEFORE), body);
    }

    private Body body(HarvestQuestion question) {
        return switch (question.verb()) {
            case Identify -> this::identify;
            case ListMetadataFormats -> formats(question);
            case ListSets -> this::sets;
            case ListIdentifiers, ListRecords -> list(question);
            case GetRecord -> single(question);
        };
    }

    private void identify(Told told) throws XMLStreamException {
        told.begin("Identify");
        told.element("repositoryName", name);
        told.element("baseURL", base + "/oai");
        told.element("protocolVersion", "2.0");
        told.element("adminEmail", mail.isBlank() ? "postmaster@" + host : mail);
        told.element("earliestDatestamp", OaiDocument.stamp(harvesting.earliest(clock.instant())));
        told.element("deletedRecord", "persistent");
        told.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        told.end();
    }

    private Body formats(HarvestQuestion question) {
        var asked = question.arguments().get("identifier");
        if (asked != null && harvesting.one(key(asked)).isEmpty()) throw unknown(asked);
        return told -> {
            told.begin("ListMetadataFormats");
            told.format();
            told.end();
        };
    }

    private void sets(Told told) throws XMLStreamException {
        told.begin("ListSets");
        for (var theme : concepts.in("themes")) {
            told.begin("set");
            told.element("setSpec", theme.key());
            told.element("setName", theme.label(Locale.ENGLISH));
            told.end();
        }
        told.end();
    }

    private Body single(HarvestQuestion question) {
        var asked = question.arguments().getOrDefault("identifier", "");
        var harvest = harvesting.told(key(asked), base + "/");
        if (harvest.some().isEmpty()) throw unknown(asked);
        return told -> {
            told.begin("GetRecord");
            records(told, harvest.some(), harvest);
            told.end();
        };
    }

    private String key(String identifier) {
        var before = identifier("");
        if (!identifier.startsWith(before)) throw unknown(identifier);
        return identifier.substring(before.length());
    }

    private static Wrong unknown(String identifier) {
        return new Wrong("idDoesNotExist", "there is no " + identifier);
    }

    private Body list(HarvestQuestion question) {
        var place = question.place();
        var isWhole = question.verb() == Verb.ListRecords;
        var harvest = isWhole
                ? harvesting.told(place.window(), place.stamp(), place.key(), PAGE + 1, base + "/")
                : new Harvest(harvesting.following(place.window(), place.stamp(), place.key(), PAGE + 1), Map.of());
        var found = harvest.some();
        if (found.isEmpty()) throw new Wrong("noRecordsMatch", "nothing was changed then, or has this set");
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var token = found.size() <= PAGE ? "" : place.after(shown.getLast()).token();
        return told -> {
            told.begin(question.verb().name());
            if (isWhole) records(told, shown, harvest);
            else for (var each : shown) told.header(header(each));
            if (!token.isEmpty() || question.goesOn()) told.element("resumptionToken", token);
            told.end();
        };
    }

    private void records(Told told, List<Harvested> shown, Harvest harvest) throws XMLStreamException {
        for (var each : shown) told.practice(header(each), harvest.words().get(each.key()), name);
    }

    private Header header(Harvested one) {
        return new Header(identifier(one.key()), one.stamp(), one.themes(), one.retired());
    }

    private String identifier(String key) {
        return "oai:" + host + ":" + key;
    }
}
