package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.plans.KeptReport;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.ReadersZone;

/**
 * Says quietly since when what was typed is kept, and that nobody else sees it. Knows what is kept for which period. Where something else was
 * kept from another window, it offers to take that over.
 */
final class KeptNote extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ELSEWHERE = "plans.refused.kept-elsewhere";

    private final Paragraph said = new Paragraph();
    private final transient Map<LocalDate, KeptReport> kept = new LinkedHashMap<>();
    private final transient ReportDesk desk;
    private final transient Consumer<KeptReport> show;

    KeptNote(ReportDesk desk, Consumer<KeptReport> show) {
        this.desk = desk;
        this.show = show;
        desk.kept().forEach(report -> kept.put(report.slot(), report));
        said.addClassName("tri-quiet");
        said.getElement().setAttribute("role", "status");
        say(kept.isEmpty() ? "plans.report.is-kept" : "plans.report.resumed");
        add(said);
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
            var seen = of(report.slot()).map(KeptReport::keptAt).orElse(null);
            var at = desk.keep(report.seen(seen));
            if (report.blank()) kept.remove(report.slot());
            else kept.put(report.slot(), report.seen(at));
            var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .localizedBy(getLocale())
                    .format(at.atZone(ReadersZone.here()));
            say("plans.report.kept", time);
        } catch (Refusal refusal) {
            say(refusal.messageKey(), refusal.arguments());
            if (refusal.messageKey().equals(ELSEWHERE)) offer(report.slot());
        }
    }

    /** Lets go of what was kept for a period. */
    void drop(LocalDate slot) {
        var dropped = kept.remove(slot);
        if (dropped != null) desk.drop(dropped);
    }

    /** Offers to show what was kept elsewhere; there is none where the report was given there. */
    private void offer(LocalDate slot) {
        desk.kept().stream()
                .filter(report -> report.slot().equals(slot))
                .findFirst()
                .ifPresent(theirs ->
                        add(new Button(getTranslation("plans.report.take-over"), pressed -> takeOver(slot, theirs))));
    }

    private void takeOver(LocalDate slot, KeptReport offered) {
        var theirs = desk.kept().stream()
                .filter(report -> report.slot().equals(slot))
                .findFirst()
                .orElse(offered);
        kept.put(slot, theirs);
        show.accept(theirs);
        say("plans.report.resumed");
    }

    private void say(String key, Object... arguments) {
        said.setText(getTranslation(key, arguments));
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
    }
}
