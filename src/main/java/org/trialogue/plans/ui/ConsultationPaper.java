package org.trialogue.plans.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.plans.ConsultationMatter;
import org.trialogue.plans.ConsultationReport;
import org.trialogue.plans.ConsultationReport.Consultation;
import org.trialogue.plans.ConsultationReport.Consulted;
import org.trialogue.plans.ConsultationReport.Kind;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/** The draft of a yearly report on consultations, in words: the same on the page as in the papers. */
final class ConsultationPaper {

    private final Texts texts;
    private final Locale language;
    private final StringBuilder page = new StringBuilder();

    ConsultationPaper(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** A page of its own, with its title. */
    String whole(ConsultationReport report) {
        return "<!DOCTYPE html><html><body><h1>%s</h1>%s</body></html>"
                .formatted(HtmlUtils.htmlEscape(title(report)), body(report));
    }

    String title(ConsultationReport report) {
        return said("plans.consultations.of", named(report.country()), String.valueOf(report.year()));
    }

    /** What stands under the title. */
    String body(ConsultationReport report) {
        put("p", said("plans.consultations.draft"));
        ratified(report);
        if (!report.leftOut().isEmpty())
            put(
                    "p",
                    said(
                            "plans.consultations.left-out",
                            String.valueOf(report.year()),
                            String.join("; ", report.leftOut())));
        consulted(report);
        often(report);
        for (var matter : ConsultationMatter.values()) matter(report, matter);
        put("h2", said("plans.consultations.rule"));
        list(List.of(
                said("plans.consultations.rule.groups", String.valueOf(report.year())),
                said("plans.consultations.rule.moved"),
                said("plans.consultations.rule.released"),
                said("plans.consultations.rule.words"),
                said("plans.consultations.rule.standards"),
                said("plans.consultations.rule.missing")));
        return page.toString();
    }

    private void ratified(ConsultationReport report) {
        var ratified = report.ratifiedOn();
        var denounced = report.denouncedOn();
        if (ratified != null) put("p", said("plans.consultations.ratified", named(report.country()), day(ratified)));
        else if (denounced == null) put("p", said("plans.consultations.not-ratified", named(report.country())));
        if (denounced != null) put("p", said("plans.consultations.denounced", named(report.country()), day(denounced)));
    }

    private void consulted(ConsultationReport report) {
        put("h2", said("plans.consultations.who"));
        if (report.consulted().isEmpty()) {
            put("p", said("plans.consultations.nobody", String.valueOf(report.year())));
            return;
        }
        page.append("<table><thead><tr>");
        for (var key : List.of("organization", "side", "representative", "group"))
            put("th", said("plans.consultations.column." + key));
        page.append("</tr></thead><tbody>");
        report.consulted().forEach(this::row);
        page.append("</tbody></table>");
    }

    private void row(Consulted consulted) {
        page.append("<tr>");
        put("td", consulted.organization().name());
        put("td", said(SideMark.nameKey(consulted.organization().affiliation())));
        put(
                "td",
                consulted.basis().isEmpty()
                        ? said("plans.consultations.representative.not-said")
                        : said("plans.consultations.representative", consulted.basis()));
        put("td", String.join("; ", consulted.groups()));
        page.append("</tr>");
    }

    private void often(ConsultationReport report) {
        put("h2", said("plans.consultations.often"));
        var days = report.sittings();
        if (days.isEmpty()) put("p", said("plans.consultations.often.never"));
        else if (days.size() == 1) put("p", said("plans.consultations.often.once", day(days.getFirst())));
        else put("p", said("plans.consultations.often.held", days.size(), day(days.getFirst()), day(days.getLast())));
    }

    private String day(LocalDate day) {
        return Days.day(day, language);
    }

    private void matter(ConsultationReport report, ConsultationMatter matter) {
        put("h2", said("plans.consultations.matter." + matter.key()));
        var found = report.on(matter);
        if (found.isEmpty()) put("p", said("plans.consultations.matter.nothing"));
        else list(found.stream().map(this::words).toList());
    }

    private String words(Consultation told) {
        var on = told.on();
        if (told.kind() == Kind.COMMITMENTS)
            return told.code().isEmpty()
                    ? said(
                            "plans.consultations.commitments.no-standard",
                            told.commitments(),
                            told.title(),
                            told.where())
                    : said(
                            "plans.consultations.commitments",
                            told.commitments(),
                            told.code(),
                            told.title(),
                            told.where());
        return said("plans.consultations." + told.kind().key(), on == null ? "" : day(on), told.title(), told.where());
    }

    private void list(List<String> sentences) {
        page.append("<ul>");
        sentences.forEach(sentence -> put("li", sentence));
        page.append("</ul>");
    }

    private void put(String tag, String words) {
        page.append("<%1$s>%2$s</%1$s>".formatted(tag, HtmlUtils.htmlEscape(words, "UTF-8")));
    }

    private String named(String country) {
        return Locale.of("", country).getDisplayCountry(language);
    }

    private String said(String key, Object... values) {
        return texts.getTranslation(key, language, values);
    }
}
