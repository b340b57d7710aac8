package org.trialogue.knowledge.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.trialogue.knowledge.application.Harvesting;
import org.trialogue.knowledge.domain.HarvestRows.Harvested;
import org.trialogue.knowledge.exporting.OaiDocument;
import org.trialogue.knowledge.exporting.OaiDocument.Body;
import org.trialogue.knowledge.exporting.OaiDocument.Header;
import org.trialogue.knowledge.exporting.OaiDocument.Told;
import org.trialogue.knowledge.exporting.Taken;
import org.trialogue.knowledge.rest.HarvestQuestion.Verb;
import org.trialogue.knowledge.rest.HarvestQuestion.Wrong;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.standards.Concepts;

/** Published practices for harvesters, by the protocol for harvesting metadata (OAI-PMH 2.0). */
@ScriptAddress
class HarvestAddress {

    private static final int PAGE = 100;

    private final Harvesting harvesting;
    private final Concepts concepts;
    private final Clock clock;
    private final String name;
    private final String mail;

    HarvestAddress(
            Harvesting harvesting,
            Concepts concepts,
            Clock clock,
            @Value("${spring.application.name}") String name,
            @Value("${trialogue.mail.from:}") String mail) {
        this.harvesting = harvesting;
        this.concepts = concepts;
        this.clock = clock;
        this.name = name;
        this.mail = mail;
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    void answer(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        Map<String, String> said = Map.of();
        Body body;
        try {
            var question = HarvestQuestion.of(asked);
            body = body(question, base);
            said = new HashMap<>(question.arguments());
            said.put("verb", question.verb().name());
        } catch (Wrong wrong) {
            body = told -> told.error(wrong.code(), String.valueOf(wrong.getMessage()));
            if (!wrong.code().equals("badVerb") && !wrong.code().equals("badArgument")) said = asked.toSingleValueMap();
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        new OaiDocument(base + "/oai", said).write(response.getOutputStream(), clock.instant(), body);
    }

    private Body body(HarvestQuestion question, String base) {
        return switch (question.verb()) {
            case Identify -> told -> identify(told, base);
            case ListMetadataFormats -> formats(question, base);
            case ListSets -> this::sets;
            case ListIdentifiers, ListRecords -> list(question, base);
            case GetRecord -> single(question, base);
        };
    }

    private void identify(Told told, String base) throws XMLStreamException {
        told.begin("Identify");
        told.element("repositoryName", name);
        told.element("baseURL", base + "/oai");
        told.element("protocolVersion", "2.0");
        told.element("adminEmail", mail.isBlank() ? "postmaster@" + host(base) : mail);
        told.element("earliestDatestamp", OaiDocument.stamp(harvesting.earliest(clock.instant())));
        told.element("deletedRecord", "persistent");
        told.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        told.end();
    }

    private Body formats(HarvestQuestion question, String base) {
        if (question.arguments().containsKey("identifier")) one(question, base);
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

    private Body single(HarvestQuestion question, String base) {
        var one = one(question, base);
        var taken = harvesting.taken(List.of(one.key()), base + "/");
        return told -> {
            told.begin("GetRecord");
            told.practice(header(one, base), taken.get(one.key()), name);
            told.end();
        };
    }

    private Harvested one(HarvestQuestion question, String base) {
        var identifier = question.arguments().getOrDefault("identifier", "");
        var before = identifier(base, "");
        if (!identifier.startsWith(before)) throw unknown(identifier);
        return harvesting.one(identifier.substring(before.length())).orElseThrow(() -> unknown(identifier));
    }

    private static Wrong unknown(String identifier) {
        return new Wrong("idDoesNotExist", "there is no " + identifier);
    }

    private Body list(HarvestQuestion question, String base) {
        var place = question.place();
        var found = harvesting.following(place.window(), place.stamp(), place.key(), PAGE + 1);
        if (found.isEmpty()) throw new Wrong("noRecordsMatch", "nothing was changed then, or has this set");
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var token = found.size() <= PAGE ? "" : place.after(shown.getLast()).token();
        var isWhole = question.verb() == Verb.ListRecords;
        Map<String, Taken> taken =
                isWhole ? harvesting.taken(shown.stream().map(Harvested::key).toList(), base + "/") : Map.of();
        return told -> {
            told.begin(question.verb().name());
            for (var each : shown)
                if (isWhole) told.practice(header(each, base), taken.get(each.key()), name);
                else told.header(header(each, base));
            if (!token.isEmpty() || question.goesOn()) told.element("resumptionToken", token);
            told.end();
        };
    }

    private static Header header(Harvested one, String base) {
        return new Header(identifier(base, one.key()), one.stamp(), one.themes(), one.retired());
    }

    private static String identifier(String base, String key) {
        return "oai:" + host(base) + ":" + key;
    }

    private static String host(String base) {
        return URI.create(base).getHost();
    }
}
