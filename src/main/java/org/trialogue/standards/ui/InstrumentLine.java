package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.trialogue.standards.Instrument;

/** An instrument that something refers to, and which of its articles: each leads to its place on the instrument's page, as far as that is known. */
@StyleSheet("look/cited.css")
public final class InstrumentLine extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * Shows it.
     *
     * @param called what stands for the instrument
     * @param refs its articles; none where the whole is meant
     * @param known the instrument, where the library has it
     */
    public InstrumentLine(String called, String code, List<String> refs, Optional<Instrument> known) {
        addClassName("tri-cited");
        add(known.<Component>map(instrument -> new Anchor(instrument.link(), called))
                .orElseGet(() -> new Span(called)));
        for (var ref : refs) add(article(code, ref, known));
    }

    private Component article(String code, String ref, Optional<Instrument> known) {
        var said = words(ref);
        if (known.isEmpty()) return new Span(said);
        var link = new Anchor(known.get().link(ref), said);
        link.setAriaLabel(code + ", " + said);
        return link;
    }

    /** An annex is called by its name, what has a number by that. */
    private String words(String ref) {
        return LeadingWords.leads(ref)
                        || Character.isUpperCase(ref.charAt(0))
                                && ref.length() > 1
                                && Character.isLowerCase(ref.charAt(1))
                ? LeadingWords.said(ref)
                : getTranslation("standards.article", ref);
    }
}
