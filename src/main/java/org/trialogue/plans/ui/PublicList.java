package org.trialogue.plans.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.Publication;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.OpenPage;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Texts;

/** The plans that everybody can read, in HTML, page by page: what each is called, when it runs, and how far it has come. */
final class PublicList {

    private static final int ON_A_PAGE = 50;
    private static final String ADDRESS = "/" + Publication.LIST;

    private final PublicWords words;
    private final Locale language;
    private final PublicShelf shelf;
    private final int last;
    private final int page;

    PublicList(Texts texts, Locale language, PublicShelf shelf, String asked) {
        this.words = new PublicWords(texts, language);
        this.language = language;
        this.shelf = shelf;
        this.last = Paging.last(shelf.open().size(), ON_A_PAGE);
        this.page = asked.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(asked) - 1, last) : 0;
    }

    String written() {
        var title = words.plain("plans.public.list");
        var content =
                words.element("h1", title) + words.text("p class=\"tri-lead\"", "plans.public.list.what") + plans();
        var foot =
                "<p class=\"tri-public-files\"><a href=\"/\">%s</a></p>".formatted(words.said("platform.open.portal"));
        return new OpenPage(title, ADDRESS, Texts.LANGUAGES, "", content, foot).written(words);
    }

    private String plans() {
        var listed = shelf.open().stream()
                .skip((long) page * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        var shown = shelf.listed(listed).stream().map(this::plan).collect(Collectors.joining());
        if (shown.isEmpty()) return words.text("p", "plans.public.list.none");
        return "<ol class=\"tri-public-plans\" start=\"" + (page * ON_A_PAGE + 1) + "\">" + shown + "</ol>" + pages();
    }

    private String plan(ListedPlan plan) {
        var link = "<a href=\"/%s?lang=%s\">%s</a>"
                .formatted(
                        Publication.address(plan.id()), language.toLanguageTag(), words.element("span", plan.title()));
        return "<li><h2>" + link + "</h2>"
                + words.text(
                        "p",
                        "plans.public.head",
                        words.plain("plans.state." + plan.state().key()),
                        Days.day(plan.period().from(), language),
                        Days.day(plan.period().until(), language))
                + words.text("p", "plans.public.list.figures", plan.shown(), plan.confirmed(), plan.overdue())
                + "</li>";
    }

    private String pages() {
        if (last == 0) return "";
        var links = new StringBuilder("<nav class=\"tri-pages\" aria-label=\"" + words.said("platform.pages") + "\">");
        if (page > 0) links.append(link(page, "platform.pages.before"));
        links.append(words.text("span", "platform.pages.page", page + 1, last + 1));
        if (page < last) links.append(link(page + 2, "platform.pages.after"));
        return links.append("</nav>").toString();
    }

    private String link(int number, String key) {
        return "<a href=\"%s?lang=%s&amp;page=%d\">%s</a>"
                .formatted(ADDRESS, language.toLanguageTag(), number, words.said(key));
    }
}
