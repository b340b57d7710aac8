package org.trialogue.drafting.exporting;

import org.apache.xmlbeans.XmlObject;
import org.w3c.dom.Element;

/** An element of a Word file for which the library has no type of its own. */
record WordElement(Element element) {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A new last element. */
    static WordElement in(XmlObject parent, String name) {
        return in((Element) parent.getDomNode(), name);
    }

    static WordElement in(Element parent, String name) {
        var element = parent.getOwnerDocument().createElementNS(WORDS, "w:" + name);
        parent.appendChild(element);
        return new WordElement(element);
    }

    WordElement with(String attribute, String value) {
        element.setAttributeNS(WORDS, "w:" + attribute, value);
        return this;
    }
}
