package org.trialogue.plans.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.Publication;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Standing;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.OpenPage;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Texts;

/** The page of a plan that everybody can read, in HTML: it needs neither a session nor scripts, and can be printed. */
final class PublicPage {

    private static final int ON_A_PAGE = 100;

    private final PublicWords words;
    private final Locale language;
    private final PublicPlan plan;
    private final String address;
    private final int last;
    private final int page;

    PublicPage(Texts texts, Locale language, PublicPlan plan, String asked) {
        this.words = new PublicWords(texts, language);
        this.language = language;
        this.plan = plan;
        this.address = "/" + Publication.address(plan.id());
        this.last = Paging.last(plan.commitments().size(), ON_A_PAGE);
        this.page = asked.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(asked) - 1, last) : 0;
    }

    String written() {
        var content = head() + figures() + commitments() + reading() + turning();
        return new OpenPage(plan.title(), address, Texts.LANGUAGES, "", content, foot()).written(words);
    }

    private String head() {
        var period = plan.period();
        return words.element("h1", plan.title())
                + words.text(
                        "p class=\"tri-lead\"",
                        "plans.public.head",
                        words.plain("plans.state." + plan.state().key()),
                        day(period.from()),
                        day(period.until()))
                + words.text("p", "plans.public.what");
    }

    private String figures() {
        return "<dl class=\"tri-public-figures\">"
                + figure("plans.public.shown", plan.commitments().size())
                + figure("plans.public.reported", plan.commitments().size() - plan.standing(Standing.OPEN))
                + figure("plans.public.confirmed", plan.standing(Standing.CONFIRMED))
                + figure("plans.public.unconfirmed", plan.standing(Standing.CLAIMED))
                + figure("plans.public.contested", plan.standing(Standing.CONTESTED))
                + figure("plans.public.overdue", plan.overdue())
                + "</dl>";
    }

    private String figure(String key, long number) {
        return "<div>" + words.text("dt", key) + "<dd>" + number + "</dd></div>";
    }

    private String commitments() {
        var shown = plan.commitments().stream()
                .skip((long) page * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        var heading = words.text("h2", "plans.public.promised");
        if (shown.isEmpty()) return heading + words.text("p", "plans.public.none");
        return heading
                + shown.stream()
                        .map(one -> new PublicEntry(words, language, one).written())
                        .collect(Collectors.joining("", "<ol start=\"" + (page * ON_A_PAGE + 1) + "\">", "</ol>"))
                + pages();
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
                .formatted(address, language.toLanguageTag(), number, words.said(key));
    }

    private String reading() {
        var rules = List.of(
                words.text("li", "plans.public.rule.claimed"),
                words.text("li", "plans.public.rule.contested", Reply.DAYS),
                words.text("li", "plans.public.rule.agreed"),
                words.text("li", "plans.public.rule.left-out", PublicGauge.FEW));
        return words.text("h2", "plans.public.rules") + "<ul>" + String.join("", rules) + "</ul>";
    }

    private String turning() {
        return words.text("h2", "plans.public.turn")
                + words.text("p", "plans.public.turn.plan")
                + words.text("p", "plans.public.turn.rights");
    }

    private String foot() {
        return words.text("p", "plans.public.day", day(plan.day()))
                + "<p class=\"tri-public-files\"><a href=\"%1$s/as/json\">%2$s</a> <a href=\"%1$s/as/csv?lang=%5$s\">%3$s</a> <a href=\"/%6$s?lang=%5$s\">%7$s</a> <a href=\"/\">%4$s</a></p>"
                        .formatted(
                                address,
                                words.said("plans.public.json"),
                                words.said("plans.public.csv"),
                                words.said("platform.open.portal"),
                                language.toLanguageTag(),
                                Publication.LIST,
                                words.said("plans.public.list"));
    }

    private String day(LocalDate day) {
        return Days.day(day, language);
    }
}
