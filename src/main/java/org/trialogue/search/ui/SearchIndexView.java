package org.trialogue.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.search.application.Drift;
import org.trialogue.search.application.IndexCare;
import org.trialogue.search.application.Standing;

/** For the secretariat: whether the search index is there and in step, what waits for it, and to have it built anew. */
@Route("search-index")
@PermitAll
@StyleSheet("look/library.css")
class SearchIndexView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IndexCare care;
    private final transient SignedIn signedIn;

    SearchIndexView(IndexCare care, SignedIn signedIn) {
        this.care = care;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (signedIn.person().affiliation() != Affiliation.SECRETARIAT) throw new NotFoundException();
        cleared();
        titled(getTranslation("search.index.title"));
        led(getTranslation("search.index.lead"));
        var standing = care.standing();
        add(new Paragraph(state(standing)), numbers(standing), again(standing));
        if (standing.refused() > 0) add(new RefusedPart(standing.refused(), care.refused(), this::tryAgain));
        if (standing.found().isPresent()) add(new DriftPart(care.compared(), this::compare));
    }

    private StateWord state(Standing standing) {
        if (standing.building()) return word(Look.PLAIN, "building");
        if (standing.found().isEmpty()) return word(Look.WARNING, "away");
        if (standing.drifted()) return word(Look.WARNING, "drifted");
        return standing.awaiting() > 0 ? word(Look.PLAIN, "behind") : word(Look.AGREED, "in-step");
    }

    private StateWord word(Look look, String key) {
        return new StateWord(look, getTranslation("search.index.state." + key));
    }

    private DescriptionList numbers(Standing standing) {
        var list = new DescriptionList();
        list.addClassName("tri-index-numbers");
        add(list, "kept", number(standing.kept()));
        standing.found().ifPresent(found -> add(list, "found", number(found)));
        add(list, "awaiting", number(standing.awaiting()));
        var oldest = standing.oldest();
        if (oldest != null) add(list, "oldest", Days.exactly(oldest, getLocale(), ReadersZone.here()));
        add(list, "unmeant", number(standing.unmeant()));
        add(list, "set-aside", number(standing.setAside()));
        add(list, "refused", number(standing.refused()));
        return list;
    }

    private void add(DescriptionList list, String key, String value) {
        list.add(new Term(getTranslation("search.index." + key)), new Description(value));
    }

    private Button again(Standing standing) {
        var button = new Button(getTranslation("search.index.build"), pressed -> build());
        button.setEnabled(!standing.building());
        return button;
    }

    private void build() {
        try {
            care.buildAnew();
            Say.done("search.index.begun");
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        anew();
    }

    private void tryAgain() {
        Say.done("search.index.refused.tried", care.tryAgain());
        anew();
    }

    private void compare(boolean mending) {
        try {
            var comparing = care.compare(mending);
            getUI().ifPresent(page ->
                    comparing.whenComplete((found, failed) -> page.access(() -> compared(found, failed))));
        } catch (Refusal refusal) {
            Say.refused(refusal);
            anew();
        }
    }

    private void compared(@Nullable Optional<Drift> found, @Nullable Throwable failed) {
        if (failed != null) Say.refused(why(failed));
        else if (found == null || found.isEmpty()) Say.refused(new Refusal("search.refused.index-comparing"));
        else Say.done("search.index.drift.done");
        anew();
    }

    private static Refusal why(Throwable failed) {
        return failed instanceof Refusal refusal ? refusal : new Refusal("search.refused.index-uncompared");
    }

    private void anew() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }
}
