package org.trialogue.knowledge.exporting;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Practices as an Atom feed (RFC 4287), in pages (RFC 5005): each entry in its language, under a key that never changes.
 *
 * @param name what the portal is called
 * @param address of the feed
 * @param next the address of the page after this one, or null
 * @param updated when the newest entry was written
 */
public record AtomFeed(
        String name, String address, @Nullable String next, Instant updated, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NO_XML =
            "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    /** A practice under its key in the database. */
    public record Entry(UUID id, Taken practice) {}

    /** Keeps its own copy. */
    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /** Writes it, in UTF-8. */
    public void write(OutputStream out) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", address);
            element(xml, "title", name);
            element(xml, "updated", updated.toString());
            author(xml, name);
            link(xml, "self", address);
            if (next != null) link(xml, "next", next);
            for (var entry : entries) write(xml, entry);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        var practice = entry.practice();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", practice.language());
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", practice.account().title());
        element(xml, "updated", practice.writtenAt().toString());
        if (!practice.account().lead().isBlank()) author(xml, practice.account().lead());
        link(xml, "alternate", practice.open());
        for (var theme : practice.themes()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", theme.key());
            xml.writeAttribute("label", theme.label());
        }
        element(xml, "summary", practice.inShort());
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(NO_XML, ""));
        xml.writeEndElement();
    }
}
