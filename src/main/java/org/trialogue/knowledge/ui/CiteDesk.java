package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.PracticeCitations;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.exporting.PracticeFormat;

/** What a practice's page has for those who cite it, here or elsewhere, and where it is cited. */
@Component
class CiteDesk {

    private static final List<PracticeFormat> RECORDS = List.of(PracticeFormat.RIS, PracticeFormat.BIBTEX);

    private final PracticeTaking taking;
    private final ObjectProvider<PracticeCitations> citations;
    private final String portal;

    CiteDesk(
            PracticeTaking taking,
            ObjectProvider<PracticeCitations> citations,
            @Value("${trialogue.url:}") String portal) {
        this.taking = taking;
        this.citations = citations;
        this.portal = portal.isEmpty() || portal.endsWith("/") ? portal : portal + "/";
    }

    /** Leads to the citations of a published practice, as it is shown. */
    Button cite(Practice shown) {
        var button = new Button();
        button.setText(button.getTranslation("knowledge.cite"));
        button.addClickListener(pressed -> new CiteDialog(citations(shown)).open());
        return button;
    }

    /** Where it is cited within the portal, as far as the reader may see it. */
    CitedPart cited(String practice) {
        return new CitedPart(practice, citations);
    }

    /** Ready citations, in the order in which they are offered. */
    Map<String, String> citations(Practice shown) {
        var all = new LinkedHashMap<String, String>();
        all.put("reference", new Reference(shown, UI.getCurrent().getLocale(), portal).text());
        for (var format : RECORDS) record(shown, format).ifPresent(text -> all.put(format.key(), text));
        return all;
    }

    private Optional<String> record(Practice shown, PracticeFormat format) {
        return taking.one(shown.key(), Optional.of(shown.language())).map(practice -> {
            var out = new ByteArrayOutputStream();
            try {
                taking.write(practice, format, portal, out);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return out.toString(StandardCharsets.UTF_8).strip();
        });
    }
}
