package org.trialogue.drafting.importing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The footnotes of a page: a link leads to some words, and a link before or behind those leads back. */
final class HtmlNotes {

    private static final String INSIDE = "a[href^=#]";

    private final Map<Element, Element> notes = new HashMap<>();

    /** Finds them, and takes their words out of the page. A note that is called twice stands where it is called first. */
    HtmlNotes(Document page) {
        var signs = page.select(INSIDE);
        var named = new HashMap<String, Element>();
        var order = new IdentityHashMap<Element, Integer>();
        for (var element : page.getAllElements()) {
            order.put(element, order.size());
            if (!element.id().isEmpty()) named.putIfAbsent(element.id(), element);
        }
        for (var sign : signs) {
            var target = named.get(sign.attr("href").substring(1));
            if (target == null || order.getOrDefault(target, 0) < order.getOrDefault(sign, 0)) continue;
            named.remove(target.id());
            back(sign, target).ifPresent(way -> take(sign, target, way));
        }
        notes.values().forEach(Element::remove);
    }

    private void take(Element sign, Element note, Element way) {
        way.remove();
        note.select("a.footnote-backref").remove();
        notes.put(sign, note);
    }

    /** The words that a link is the sign of. */
    Optional<Element> of(Element sign) {
        return Optional.ofNullable(notes.get(sign));
    }

    /** The way back from a note; a section with its heading, which leads back to a list of contents, is none. */
    private static Optional<Element> back(Element sign, Element target) {
        if (target.selectFirst("h1,h2,h3,h4,h5,h6") != null) return Optional.empty();
        return target.select(INSIDE).stream()
                .filter(way -> way != sign && leads(way, sign))
                .findFirst();
    }

    private static boolean leads(Element way, Element sign) {
        var key = way.attr("href").substring(1);
        var around = sign.parent();
        return !key.isEmpty() && (key.equals(sign.id()) || around != null && key.equals(around.id()));
    }
}
