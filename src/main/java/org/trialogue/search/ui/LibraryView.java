package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.search.BesideIndex;
import org.trialogue.search.FacetWords;
import org.trialogue.search.LibraryPlace;
import org.trialogue.search.Query;
import org.trialogue.search.Query.View;
import org.trialogue.search.ResultFiles;
import org.trialogue.search.ResultPlace;
import org.trialogue.search.Results;
import org.trialogue.search.Search;
import org.trialogue.search.domain.FieldValue;

/** The library: one box for whatever the member may see; passages answer. */
@Route(SearchAddress.ROUTE)
@PermitAll
@Menu(order = 2, title = "search.menu", icon = "vaadin:book")
@StyleSheet("look/library.css")
class LibraryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** How many hits are shown of what is in rooms: each leads to all there are in its room. */
    private static final int BESIDE = 5;

    private final transient Search search;
    private final transient SignedIn signedIn;
    private final transient Words words;
    private final transient List<BesideIndex> besides;
    private final transient RoomPages pages;
    private final transient Clock clock;
    private final transient List<ResultFiles> files;
    private final transient List<ResultPlace> wholes;
    private final QuestionBox box;
    private final Summary summary;
    private final Div passages = new Div();
    private final Div apart = new Div();
    private final Div ordering = new Div();
    private final Div taking = new Div();
    private final Section found;
    private final Div answer;
    private transient Query query;
    private String chosenIn = "";

    LibraryView(
            Search search,
            SignedIn signedIn,
            ObjectProvider<FacetWords> vocabularies,
            ObjectProvider<BesideIndex> besides,
            ObjectProvider<ResultFiles> files,
            ObjectProvider<ResultPlace> wholes,
            ObjectProvider<LibraryPlace> places,
            RoomPages pages,
            Offering offering,
            Clock clock) {
        this.search = search;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
        this.box = new QuestionBox(this::ask, typed -> offered(offering, typed));
        this.words = new Words(vocabularies.orderedStream().toList());
        this.summary = new Summary(words);
        this.found = new Section(apart, summary, ordering, taking, passages);
        this.answer = new Div(found);
        this.besides = besides.orderedStream().toList();
        this.files = files.orderedStream().toList();
        this.wholes = wholes.orderedStream().toList();
        this.query = Query.of("", getLocale());
        titled(getTranslation("search.title"));
        answer.addClassName("tri-library");
        found.addClassName("tri-found");
        taking.addClassName("tri-taking");
        add(box, places(places), answer);
    }

    private Nav places(ObjectProvider<LibraryPlace> handedIn) {
        var secretariat = signedIn.person().affiliation() == Affiliation.SECRETARIAT;
        var places = new Nav();
        places.addClassName("tri-places");
        places.getElement().setAttribute("aria-label", getTranslation("search.places"));
        handedIn.stream()
                .filter(place -> secretariat || !place.forSecretariat())
                .sorted(Comparator.comparingInt(LibraryPlace::order))
                .forEach(place -> places.add(new Anchor(place.address(), getTranslation(place.titleKey()))));
        return places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        read(SearchAddress.read(address, getLocale()));
        answer.getChildren().filter(part -> part != found).toList().forEach(answer::remove);
        passages.removeAll();
        apart.removeAll();
        ordering.removeAll();
        taking.removeAll();
        try {
            var results = search.find(query, signedIn.id());
            read(search.asked(address.getParameters(), getLocale()));
            show(results);
        } catch (Refusal tooOften) {
            summary.clear();
            var why = new Paragraph(getTranslation(tooOften.messageKey(), tooOften.arguments()));
            why.getElement().setAttribute("role", "alert");
            passages.add(why);
        }
    }

    private void read(Query asked) {
        query = asked;
        box.show(asked.words());
        titled(
                asked.words().isBlank()
                        ? getTranslation("search.title")
                        : getTranslation("search.title-of", asked.words()));
    }

    private Offered offered(Offering offering, String typed) {
        return offering.inLibrary(
                typed, term -> SearchAddress.of(SearchAddress.worded(query, term)), getLocale(), signedIn.id());
    }

    private void ask(String typed) {
        go(SearchAddress.worded(query, typed));
    }

    private void choose(Query asked, String facet) {
        chosenIn = facet;
        go(asked);
    }

    private void go(Query asked) {
        getUI().ifPresent(ui -> ui.navigate(SearchAddress.ROUTE, SearchAddress.parameters(asked)));
    }

    private void show(Results results) {
        answer.addComponentAsFirst(new KindTabs(query, results));
        if (query.blank() && query.view() == View.LIST) {
            summary.clear();
            answer.add(examples());
            return;
        }
        summary.show(query, results);
        wholes.forEach(each -> taking.add(whole(each)));
        files.forEach(each -> taking.add(new ResultFilesMenu(query, results, each)));
        ordering.add(new ViewLinks(query));
        if (results.total() > 1 && query.view() == View.LIST) ordering.add(new OrderLinks(query));
        narrowing(results);
        if (query.view() != View.LIST)
            passages.add(new CountedPart(query, Counted.of(query, results, words, getLocale(), clock)));
        else if (results.hits().isEmpty()) passages.add(nothing());
        else passages.add(passages(results), new PageLinks(query, results));
        beside();
    }

    private void narrowing(Results results) {
        var panel = new FacetPanel(query, results, words, this::choose);
        answer.addComponentAtIndex(1, panel);
        panel.focus(chosenIn);
        chosenIn = "";
    }

    private Anchor whole(ResultPlace place) {
        var parameters =
                SearchAddress.parameters(SearchAddress.onPage(query, 0)).getQueryString();
        var link = new Anchor(place.address() + "?" + parameters, getTranslation(place.titleKey()));
        link.addClassName("tri-whole-search");
        return link;
    }

    /** With the first answer to words alone: what is in rooms is of no kind, and is narrowed by nothing. */
    private void beside() {
        if (query.isNarrowed() || query.page() > 0 || query.view() != View.LIST || FieldValue.leavesOut(query.words()))
            return;
        besides.stream()
                .flatMap(each -> each.find(query.words(), signedIn.id(), BESIDE).stream())
                .forEach(found -> watched(found, new BesidePart(found)));
    }

    /** It goes off the page with the first of its rooms that the reader may not enter any more. */
    private void watched(BesideIndex.Answer found, BesidePart part) {
        apart.add(part);
        Stream.concat(found.found().stream().map(BesideIndex.Beside::place), found.further().stream())
                .map(BesideIndex.Place::room)
                .distinct()
                .map(room -> pages.mark(part, signedIn.id(), room, () -> Say.warn("membership.room.out")))
                .forEach(mark -> part.getElement().appendChild(mark.getElement()));
    }

    private OrderedList passages(Results results) {
        var list = new OrderedList();
        list.addClassName("tri-hits");
        for (var hit : results.hits()) list.add(new ListItem(new HitCard(hit, words)));
        return list;
    }

    private Component examples() {
        var examples = new Div();
        examples.addClassName("tri-examples");
        for (var number = 1; number <= 4; number++) {
            var example = getTranslation("search.example." + number);
            examples.add(new Anchor(SearchAddress.of(SearchAddress.worded(query, example)), example));
        }
        var empty = new EmptyPlace(getTranslation("search.empty"), examples);
        empty.getContent().add(new Paragraph(getTranslation("search.syntax")));
        return empty;
    }

    private Component nothing() {
        var wider = new Anchor(SearchAddress.of(SearchAddress.everywhere(query)), getTranslation("search.wider"));
        wider.setVisible(query.isNarrowed());
        return new EmptyPlace(getTranslation("search.nothing"), wider);
    }
}
