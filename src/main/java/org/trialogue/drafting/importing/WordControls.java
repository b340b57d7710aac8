package org.trialogue.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Opens a Word file as if it had no content controls around paragraphs, rows and cells: what is in them stands in their place, so that it is read as
 * everything else is, with its numbers, notes and tracked changes. A table of contents in one loses its words to the outline of the portal.
 */
final class WordControls {

    private static final Set<String> WITH_BLOCKS =
            Set.of("body", "tbl", "tr", "tc", "sdtContent", "customXml", "txbxContent");
    private static final Set<String> PROPERTIES = Set.of("sdtPr", "sdtEndPr", "customXmlPr");

    private WordControls() {}

    static XWPFDocument open(byte[] file) throws IOException, InvalidFormatException {
        var opened = OPCPackage.open(new ByteArrayInputStream(file));
        try {
            for (var part : main(opened)) open(part);
            return new XWPFDocument(opened);
        } catch (IOException | RuntimeException broken) {
            opened.revert();
            throw broken;
        }
    }

    private static List<PackagePart> main(OPCPackage opened) {
        return opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                        .isEmpty()
                ? opened.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                : opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    }

    private static void open(PackagePart part) throws IOException {
        try (var read = part.getInputStream()) {
            var document = DocumentHelper.readDocument(read);
            if (!unwrapped(document.getDocumentElement())) return;
            part.clear();
            try (var written = part.getOutputStream()) {
                StreamHelper.saveXmlInStream(document, written);
            }
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** Whether there was anything to unwrap. */
    private static boolean unwrapped(Element parent) {
        var found = false;
        for (var child : WordXml.children(parent)) {
            found |= unwrapped(child);
            if (!isControl(child, parent)) continue;
            release(child, parent);
            found = true;
        }
        return found;
    }

    private static boolean isControl(Element element, Element parent) {
        var name = element.getLocalName();
        return WITH_BLOCKS.contains(parent.getLocalName()) && (name.equals("sdt") || name.equals("customXml"));
    }

    private static void release(Element control, Element parent) {
        var content = WordXml.child(control, "sdtContent").orElse(control);
        for (var child : WordXml.children(content))
            if (!PROPERTIES.contains(child.getLocalName())) parent.insertBefore(child, control);
        parent.removeChild(control);
    }
}
