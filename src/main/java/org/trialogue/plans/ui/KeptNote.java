package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trialogue.plans.KeptReport;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.ReadersZone;

/** Says quietly since when what was typed is kept, and that nobody else sees it. Knows what is kept for which period. */
final class KeptNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    private final transient Map<LocalDate, KeptReport> kept = new LinkedHashMap<>();
    private final transient ReportDesk desk;

    KeptNote(ReportDesk desk) {
        this.desk = desk;
        desk.kept().forEach(report -> kept.put(report.slot(), report));
        addClassName("tri-quiet");
        getElement().setAttribute("role", "status");
        setText(getTranslation(kept.isEmpty() ? "plans.report.is-kept" : "plans.report.resumed"));
    }

    /** What was kept last, before this page was opened. */
    Optional<KeptReport> newest() {
        return kept.values().stream().findFirst();
    }

    Optional<KeptReport> of(LocalDate slot) {
        return Optional.ofNullable(kept.get(slot));
    }

    /** Keeps it; where that is refused, says so, and it still stands in the form. */
    void keep(KeptReport report) {
        try {
            var at = desk.keep(report);
            if (report.blank()) kept.remove(report.slot());
            else kept.put(report.slot(), report);
            var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .localizedBy(getLocale())
                    .format(at.atZone(ReadersZone.here()));
            setText(getTranslation("plans.report.kept", time));
        } catch (Refusal refusal) {
            setText(getTranslation(refusal.messageKey(), refusal.arguments()));
        }
    }

    void drop(LocalDate slot) {
        kept.remove(slot);
        desk.drop(slot);
    }
}
