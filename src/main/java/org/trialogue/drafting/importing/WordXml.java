package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads elements of a Word file by their names alone: strict files have other namespaces than usual ones. */
final class WordXml {

    private WordXml() {}

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && element.getLocalName() != null) children.add(element);
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    /** The elements of a name in another, in their order; none that is within one of them. */
    static List<Element> outermost(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child : children(parent)) {
            if (child.getLocalName().equals(name)) found.add(child);
            else found.addAll(outermost(child, name));
        }
        return found;
    }

    /** The value of an attribute, or nothing. */
    static String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            if (name.equals(attributes.item(i).getLocalName()))
                return attributes.item(i).getNodeValue();
        return "";
    }

    /** The letters right in an element. */
    static String letters(Element element) {
        var letters = new StringBuilder();
        for (var part = element.getFirstChild(); part != null; part = part.getNextSibling())
            if (part.getNodeValue() != null) letters.append(part.getNodeValue());
        return letters.toString();
    }

    /** How many elements of a name there are in another. */
    static int all(Element parent, String name) {
        var found = 0;
        for (var child : children(parent)) found += (child.getLocalName().equals(name) ? 1 : 0) + all(child, name);
        return found;
    }
}
