package org.trialogue.knowledge.exporting;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the protocol for harvesting metadata (OAI-PMH 2.0), in UTF-8: what was asked, then what is told, records in Dublin Core.
 *
 * @param address at which it was asked
 * @param asked the arguments, or none where they were wrong
 */
public record OaiDocument(String address, Map<String, String> asked) {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String OAI_DC = OAI + "oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String NO_XML =
            "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    /** Keeps its own copy. */
    public OaiDocument {
        asked = Map.copyOf(asked);
    }

    /** What stands in the body of an answer. */
    public interface Body {

        /** Writes it. */
        void write(Told told) throws XMLStreamException;
    }

    /** Writes the whole. */
    public void write(OutputStream out, Instant now, Body body) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OAI-PMH");
            xml.writeDefaultNamespace(OAI);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " " + OAI + "OAI-PMH.xsd");
            var told = new Told(xml);
            told.element("responseDate", stamp(now));
            xml.writeStartElement("request");
            for (var argument : asked.entrySet()) xml.writeAttribute(argument.getKey(), plain(argument.getValue()));
            xml.writeCharacters(address);
            xml.writeEndElement();
            body.write(told);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A moment as harvesters read it: whole seconds, in UTC. */
    public static String stamp(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String plain(String text) {
        return text.replaceAll(NO_XML, "");
    }

    /** What stands before each record, and alone where it was deleted. */
    public record Header(String identifier, Instant stamp, List<String> sets, boolean deleted) {

        /** Keeps its own copy. */
        public Header {
            sets = List.copyOf(sets);
        }
    }

    /** Where the body is written. */
    public record Told(XMLStreamWriter xml) {

        /** Begins an element that is ended by {@link #end}. */
        public void begin(String name) throws XMLStreamException {
            xml.writeStartElement(name);
        }

        /** Ends what was begun last. */
        public void end() throws XMLStreamException {
            xml.writeEndElement();
        }

        /** An element with text. */
        public void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(plain(text));
            xml.writeEndElement();
        }

        /** Why there is no answer. */
        public void error(String code, String why) throws XMLStreamException {
            xml.writeStartElement("error");
            xml.writeAttribute("code", code);
            xml.writeCharacters(plain(why));
            xml.writeEndElement();
        }

        /** The format in which records are told. */
        public void format() throws XMLStreamException {
            begin("metadataFormat");
            element("metadataPrefix", "oai_dc");
            element("schema", OAI + "oai_dc.xsd");
            element("metadataNamespace", OAI_DC);
            end();
        }

        /** A header. */
        public void header(Header header) throws XMLStreamException {
            begin("header");
            if (header.deleted()) xml.writeAttribute("status", "deleted");
            element("identifier", header.identifier());
            element("datestamp", stamp(header.stamp()));
            for (var set : header.sets()) element("setSpec", set);
            end();
        }

        /** A record; of one that was deleted, the header. */
        public void practice(Header header, @Nullable Taken practice, String publisher) throws XMLStreamException {
            begin("record");
            header(header);
            if (practice != null && !header.deleted()) {
                begin("metadata");
                core(practice, publisher);
                end();
            }
            end();
        }

        private void core(Taken practice, String publisher) throws XMLStreamException {
            var account = practice.account();
            xml.writeStartElement("oai_dc", "dc", OAI_DC);
            xml.writeNamespace("oai_dc", OAI_DC);
            xml.writeNamespace("dc", DC);
            xml.writeAttribute("xsi", XSI, "schemaLocation", OAI_DC + " " + OAI + "oai_dc.xsd");
            say("title", account.title());
            say("creator", account.lead());
            for (var subject : practice.subjects()) say("subject", subject.label());
            for (var instrument : practice.relations()) say("relation", instrument);
            say("description", practice.inShort());
            say("publisher", publisher);
            for (var partner : account.partners()) say("contributor", partner);
            say("date", stamp(practice.writtenAt()));
            say("type", account.kind());
            say("identifier", practice.open());
            say("identifier", practice.address());
            var lasting = account.identifier();
            if (lasting != null) say("identifier", lasting.address());
            say("source", account.source());
            say("language", practice.language());
            for (var country : account.countries())
                say(
                        "coverage",
                        Locale.of("", country)
                                .getDisplayCountry(practice.practice().language()));
            say("coverage", period(practice));
            end();
        }

        private static String period(Taken practice) {
            var from = practice.account().period().from();
            var to = practice.account().period().to();
            if (from == null && to == null) return "";
            return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
        }

        private void say(String name, String text) throws XMLStreamException {
            if (text.isBlank()) return;
            xml.writeStartElement("dc", name, DC);
            xml.writeCharacters(plain(text));
            xml.writeEndElement();
        }
    }
}
