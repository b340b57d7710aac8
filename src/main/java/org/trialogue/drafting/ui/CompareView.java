package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Contributions;
import org.trialogue.drafting.application.Contributions.Contributor;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Versions;
import org.trialogue.drafting.comparing.Comparison;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.drafting.comparing.Row.Changed;
import org.trialogue.drafting.comparing.Row.Deleted;
import org.trialogue.drafting.comparing.Row.Inserted;
import org.trialogue.drafting.comparing.Row.MovedHere;
import org.trialogue.drafting.comparing.Row.Same;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.RoomPages;

/** Two versions of a text, one into the other or side by side. The address says which. */
@Route("texts/:text/compare")
@PermitAll
@StyleSheet("look/drafting.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class CompareView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Opening opening;
    private final transient Versions versions;
    private final transient Contributions contributions;
    private final transient RoomPages pages;

    CompareView(SignedIn signedIn, Opening opening, Versions versions, Contributions contributions, RoomPages pages) {
        this.signedIn = signedIn;
        this.opening = opening;
        this.versions = versions;
        this.contributions = contributions;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var text = new TextId(Keys.of(entering, "text"));
        var opened = opening.enter(text, signedIn.id()).orElseThrow(NotFoundException::new);
        var address = CompareAddress.read(
                entering.getLocation().getQueryParameters(), opened.text().version());
        var comparison = versions.compare(text, address.from(), address.to()).orElseThrow(NotFoundException::new);
        show(opened, address, comparison);
    }

    private void show(OpenedText opened, CompareAddress address, Comparison comparison) {
        var text = opened.text();
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(opened.room().workingGroupTitle(), "workspaces/" + opened.room().workingGroup());
        under(text.title(), "texts/" + text.id());
        under(getTranslation("drafting.versions"), "texts/" + text.id() + "/versions");
        titled(getTranslation("drafting.compare.title", address.from(), address.to()));
        led(summary(comparison));
        add(pages.markPiece(
                this, signedIn.id(), opened.room().id().value(), text.id().value()));
        add(new ComparePicker(text.id(), address, versions.of(text.id(), ReadersZone.here())));
        if (comparison.isEmpty()) add(new EmptyPlace(getTranslation("drafting.compare.nothing")));
        else add(rows(text, address, comparison));
    }

    private Component rows(DraftText text, CompareAddress address, Comparison comparison) {
        var by = contributions.between(text.id(), address.from(), address.to());
        if (by.isEmpty()) add(new Paragraph(getTranslation("drafting.compare.far", Contributions.FURTHEST_APART)));
        Function<Row, Component> shown = address.sides() ? SidesRow::new : InlineRow::new;
        var rows =
                new ComparedRows(comparison, text.language(), row -> told(shown.apply(row), row, by.orElse(Map.of())));
        if (!address.sides()) return rows;
        var heads = new Div(side(address.from()), side(address.to()));
        heads.addClassNames("tri-cmp-sides", "tri-cmp-heads");
        return new Div(heads, rows);
    }

    private static Component told(Component shown, Row row, Map<String, List<Contributor>> by) {
        if (row instanceof Same) return shown;
        return row.line()
                .blockId()
                .map(by::get)
                .map(contributors -> (Component) new Div(shown, new ChangedBy(contributors)))
                .orElse(shown);
    }

    private Span side(int version) {
        return new Span(getTranslation("drafting.versions.number", version));
    }

    private String summary(Comparison comparison) {
        return getTranslation(
                "drafting.compare.summary",
                count(comparison, Changed.class),
                count(comparison, Inserted.class),
                count(comparison, Deleted.class),
                count(comparison, MovedHere.class));
    }

    private static long count(Comparison comparison, Class<?> kind) {
        return comparison.rows().stream().filter(kind::isInstance).count();
    }
}
