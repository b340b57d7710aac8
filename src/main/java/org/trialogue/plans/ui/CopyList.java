package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.Declined;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** The commitments of a plan, of which one chooses those that come along into a new one: so many at a time, however many there are. */
final class CopyList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final Map<CommitmentId, CopyLine> lines = new LinkedHashMap<>();
    private final UnorderedList shown = new UnorderedList();
    private final Span place = new Span();
    private final Button back = new Button(getTranslation("platform.pages.before"), pressed -> show(page() - 1));
    private final Button on = new Button(getTranslation("platform.pages.after"), pressed -> show(page() + 1));
    private final Div paging = new Div(back, place, on);
    private final Paragraph unpromised = new Paragraph();
    private final Paragraph behind = new Paragraph();
    private final transient Runnable typed;
    private int page;

    CopyList(Runnable typed) {
        this.typed = typed;
        unpromised.setVisible(false);
        behind.setVisible(false);
        addClassName("tri-copy");
        shown.addClassName("tri-board");
        paging.addClassName("tri-deeds");
        var all = new Button(getTranslation("plans.copy.all"), pressed -> take(true));
        var none = new Button(getTranslation("plans.copy.none"), pressed -> take(false));
        var deeds = new Div(all, none);
        deeds.addClassName("tri-deeds");
        add(unpromised, behind, deeds, shown, paging);
    }

    /** Offers these; whether one comes along, who leads it and when stays as it was chosen before. */
    void offer(List<CopyRow> rows, Map<CommitmentId, Declined> declined, List<Organization> parties) {
        var before = Map.copyOf(lines);
        lines.clear();
        for (var row : rows) {
            var line = new CopyLine(row, declined.get(row.source()), parties, typed);
            var chosen = before.get(row.source());
            if (chosen != null) line.like(chosen);
            lines.put(row.source(), line);
        }
        unpromised.setVisible(!declined.isEmpty());
        unpromised.setText(getTranslation("plans.copy.declined", declined.size()));
        show(0);
    }

    /** All of them as they stand by now, whether they come along or not. */
    List<CopyRow> rows() {
        return lines.values().stream().map(CopyLine::row).toList();
    }

    /** Those that come along as they shall stand there; empty where something is wrong with one of them, which is shown then. */
    Optional<List<CopyRow>> chosen(Asking asking) {
        var chosen = new ArrayList<CopyRow>();
        lines.values().stream()
                .filter(CopyLine::isTaken)
                .forEach(line -> line.row(asking).ifPresent(chosen::add));
        if (asking.clear()) return Optional.of(chosen);
        showTrouble();
        return Optional.empty();
    }

    /** Says beside each what is wrong with it. */
    void say(Map<CommitmentId, Refusal> objections) {
        lines.forEach((source, line) -> line.say(objections.get(source)));
        showTrouble();
    }

    /** Has those stay behind that cannot come along, and says why. */
    void leave(Map<CommitmentId, Refusal> objections) {
        behind.setVisible(!objections.isEmpty());
        behind.setText(getTranslation("plans.copy.behind", objections.size()));
        objections.forEach((source, refusal) -> {
            var line = lines.get(source);
            if (line == null) return;
            line.leaveBehind(refusal);
        });
    }

    private void showTrouble() {
        var all = List.copyOf(lines.values());
        for (int at = 0; at < all.size(); at++)
            if (all.get(at).isTaken() && all.get(at).isTroubled()) {
                show(at / PAGE);
                return;
            }
    }

    private void take(boolean whether) {
        lines.values().forEach(line -> line.take(whether));
    }

    private int page() {
        return page;
    }

    private void show(int number) {
        page = number;
        shown.removeAll();
        lines.values().stream().skip((long) page * PAGE).limit(PAGE).forEach(shown::add);
        var last = Math.max(0, (lines.size() - 1) / PAGE);
        paging.setVisible(last > 0);
        back.setEnabled(page > 0);
        on.setEnabled(page < last);
        place.setText(getTranslation("platform.pages.page", page + 1, last + 1));
    }
}
