package org.trialogue.search.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.List;
import org.trialogue.search.Hit;

/** Text of a hit, with what was found set off. */
@Tag("mark")
final class FoundWords extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private FoundWords(String words) {
        setText(words);
    }

    static void fill(HtmlContainer place, List<Hit.Span> spans) {
        for (var span : spans) place.add(span.found() ? new FoundWords(span.text()) : new Text(span.text()));
    }
}
