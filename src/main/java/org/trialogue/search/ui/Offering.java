package org.trialogue.search.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Texts;
import org.trialogue.search.Begun;
import org.trialogue.search.Begun.Thing;
import org.trialogue.search.Completion;
import org.trialogue.search.Terms;
import org.trialogue.search.Typed;
import org.trialogue.search.ui.Offered.Group;
import org.trialogue.search.ui.Offered.Offer;

/** Offers what somebody may mean while they type: pages of the portal, terms of the vocabulary, documents that they may see. */
@Component
public class Offering {

    /** The kinds in the order in which they are offered; any other follows. */
    private static final List<String> ORDER = List.of(
            "instrument", "principles", "indicators", "practice", "guidance", "provision", "commitment", "plan");

    private static final int PAGES = 8;
    private static final int TERMS = 5;
    private static final int EACH = 4;

    private final Completion completion;
    private final ObjectProvider<Terms> vocabularies;
    private final Texts texts;

    Offering(Completion completion, ObjectProvider<Terms> vocabularies, Texts texts) {
        this.completion = completion;
        this.vocabularies = vocabularies;
        this.texts = texts;
    }

    /** Pages, and what the search finds; all pages as long as nothing is typed. */
    Offered anywhere(String words, List<Destination> pages, Locale reader, MemberId viewer) {
        var typed = new Typed(words);
        var fitting = pages.stream()
                .filter(page -> typed.fits(page.name()))
                .sorted(Comparator.comparing(page -> !typed.begins(page.name())))
                .limit(words.isBlank() ? pages.size() : PAGES)
                .map(page -> new Offer(page.name(), reader.getLanguage(), "", page.address()))
                .toList();
        return offered(group("search.offer.pages", fitting, reader), typed, "search.offer.away", reader, viewer);
    }

    /** Terms, each as a search, and documents; nothing as long as nothing is typed. */
    Offered inLibrary(String words, UnaryOperator<String> searchFor, Locale reader, MemberId viewer) {
        var typed = new Typed(words);
        var terms = words.isBlank()
                ? List.<Offer>of()
                : vocabularies
                        .orderedStream()
                        .flatMap(each -> each.begun(typed, reader, TERMS).stream())
                        .map(term ->
                                new Offer(term.word(), reader.getLanguage(), term.also(), searchFor.apply(term.word())))
                        .limit(TERMS)
                        .toList();
        return offered(group("search.offer.terms", terms, reader), typed, "search.offer.away.library", reader, viewer);
    }

    private Offered offered(Stream<Group> before, Typed typed, String awayKey, Locale reader, MemberId viewer) {
        var groups = new ArrayList<>(before.toList());
        var notice = "";
        try {
            var begun = typed.words().isBlank()
                    ? new Begun(List.of(), false)
                    : completion.begun(typed, reader, viewer, EACH);
            groups.addAll(byKind(begun.things(), reader));
            if (begun.away()) notice = texts.getTranslation(awayKey, reader);
        } catch (Refusal tooOften) {
            notice = texts.getTranslation(tooOften.messageKey(), reader, tooOften.arguments());
        }
        var offered = new Offered(groups, "", notice);
        return new Offered(groups, texts.getTranslation("search.offer.count", reader, offered.count()), notice);
    }

    private List<Group> byKind(List<Thing> things, Locale reader) {
        Map<String, List<Offer>> kinds = new LinkedHashMap<>();
        things.stream()
                .sorted(Comparator.comparingInt(thing -> place(thing.kind())))
                .forEach(thing -> kinds.computeIfAbsent(Kinds.many(thing.kind()), kind -> new ArrayList<>())
                        .add(new Offer(thing.title(), thing.language().getLanguage(), thing.said(), thing.link())));
        return kinds.entrySet().stream()
                .flatMap(kind -> group(kind.getKey(), kind.getValue(), reader))
                .toList();
    }

    private static int place(String kind) {
        var place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    private Stream<Group> group(String headingKey, List<Offer> offers, Locale reader) {
        return offers.isEmpty()
                ? Stream.empty()
                : Stream.of(new Group(texts.getTranslation(headingKey, reader), offers));
    }
}
