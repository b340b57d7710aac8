package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trialogue.platform.Group;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.search.Hit.Support;
import org.trialogue.search.domain.Evidence;

/** How well a document is supported: its evidence as ticks, with the word for it, and the groups that endorsed it, each with its mark and its name. */
final class SupportMarks extends Composite<Paragraph> {

    private static final long serialVersionUID = 1L;

    SupportMarks(Support support, Words words) {
        getContent().addClassNames("tri-foot", "tri-support");
        var evidence = support.evidence();
        if (evidence != null) getContent().add(evidence(evidence, words));
        if (!support.endorsedBy().isEmpty()) getContent().add(endorsed(support));
        setVisible(getContent().getComponentCount() > 0);
    }

    /** As many ticks as there are strengths, filled as far as this one goes; whoever does not see them is told the word alone. */
    private Span evidence(String value, Words words) {
        var rank = Evidence.rank(value);
        var ticks = new Span("✓".repeat(rank) + "·".repeat(Evidence.STRENGTHS.size() - rank));
        ticks.addClassName("tri-ticks");
        ticks.getElement().setAttribute("aria-hidden", "true");
        var word = words.of(Evidence.FACET, value, getLocale());
        return new Span(ticks, new Span(getTranslation("search.evidence", word)));
    }

    private Span endorsed(Support support) {
        var endorsed = new Span(getTranslation("search.endorsed-by"));
        support.endorsedBy().stream()
                .map(Group::affiliation)
                .map(SideMark::named)
                .forEach(endorsed::add);
        endorsed.addClassName("tri-endorsing");
        return endorsed;
    }
}
