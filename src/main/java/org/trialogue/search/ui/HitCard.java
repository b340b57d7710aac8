package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.search.Hit;

/**
 * One document: its title small, what it says in short in the reader's language where its own is another, then the passage that answers, which
 * leads to its very place. What the portal wrote says so.
 */
final class HitCard extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    HitCard(Hit hit, Words words) {
        getContent().addClassName("tri-hit");
        var title = InLanguage.of(hit.titleLanguage(), new Anchor(hit.link()));
        FoundWords.fill(title, hit.title());
        getContent().add(new H2(title));
        var summary = hit.summary();
        if (summary != null && !said(hit.passage())) getContent().add(summary(summary));
        if (!hit.passage().text().isEmpty()) getContent().add(passage(hit));
        getContent().add(new SupportMarks(hit.support(), words), foot(hit, words));
    }

    private String reader() {
        return getLocale().getLanguage();
    }

    /** Whether the passage is the summary itself: of what is not told by parts, nothing else is in the reader's language where there is one. */
    private boolean said(Hit.Answer passage) {
        var maySaySo = passage.part().isEmpty() || passage.part().equals("summary");
        return maySaySo && passage.language().getLanguage().equals(reader());
    }

    private Paragraph summary(Hit.Summary summary) {
        var shown = InLanguage.of(getLocale(), new Paragraph());
        if (summary.ours()) shown.add(ours());
        shown.add(new Text(summary.text()));
        shown.addClassName("tri-hit-summary");
        return shown;
    }

    private Span ours() {
        var ours = InLanguage.of(getLocale(), new Span(getTranslation("search.ours")));
        ours.addClassName("tri-hit-ours");
        return ours;
    }

    private Anchor passage(Hit hit) {
        var passage =
                InLanguage.of(hit.passage().language(), new Anchor(hit.passage().link()));
        passage.addClassName("tri-passage");
        if (hit.passage().ours()) passage.add(ours());
        if (!hit.passage().part().isEmpty()) passage.add(part(hit.passage()));
        if (!hit.passage().number().isEmpty()) {
            var number = new Span(hit.passage().number());
            number.addClassName("tri-number");
            passage.add(number);
        }
        FoundWords.fill(passage, hit.passage().text());
        return passage;
    }

    /** In which part of the document it stands, in the reader's words. */
    private Span part(Hit.Answer passage) {
        var part = InLanguage.of(getLocale(), new Span(getTranslation("search.part." + passage.part())));
        part.addClassName("tri-hit-part");
        return part;
    }

    private Paragraph foot(Hit hit, Words words) {
        var kind = new Span(getTranslation(Kinds.one(hit.kind())));
        var language = new Span(words.of("language", hit.language().getLanguage(), getLocale()));
        var foot = new Paragraph(kind, language);
        foot.addClassName("tri-foot");
        if (!hit.why().isEmpty()) foot.add(new Span(getTranslation("search.why", String.join(", ", hit.why()))));
        if (!hit.because().isEmpty()) foot.add(new Span(because(hit)));
        return foot;
    }

    /** By what it was found, in words. */
    private String because(Hit hit) {
        return hit.because().stream()
                .sorted()
                .map(because ->
                        getTranslation("search.because." + because.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
