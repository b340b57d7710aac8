package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.TextVersion;
import org.trialogue.drafting.application.Versions;
import org.trialogue.drafting.collab.Restoring;
import org.trialogue.drafting.collab.Restoring.Outcome.Refused;
import org.trialogue.drafting.collab.Restoring.Outcome.Restored;
import org.trialogue.drafting.collab.Restoring.Outcome.Unchanged;
import org.trialogue.drafting.domain.Milestone;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** The versions of a text that one comes back to, the newest first. */
@Route("texts/:text/versions")
@PermitAll
@StyleSheet("look/drafting.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class VersionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Opening opening;
    private final transient Versions versions;
    private final transient Restoring restoring;
    private final transient RoomPages pages;

    VersionsView(SignedIn signedIn, Opening opening, Versions versions, Restoring restoring, RoomPages pages) {
        this.signedIn = signedIn;
        this.opening = opening;
        this.versions = versions;
        this.restoring = restoring;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(new TextId(Keys.of(entering, "text")));
    }

    private void show(TextId text) {
        var opened = opening.enter(text, signedIn.id()).orElseThrow(NotFoundException::new);
        var all = versions.of(text, ReadersZone.here());
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(opened.room().workingGroupTitle(), "workspaces/" + opened.room().workingGroup());
        under(opened.text().title(), "texts/" + text);
        titled(getTranslation("drafting.versions"));
        led(getTranslation("drafting.versions.about"));
        if (opened.rights().edit() && !named(all).contains(opened.text().version())) acts(naming(opened));
        var mark = pages.markPiece(
                this,
                signedIn.id(),
                opened.room().id().value(),
                opened.text().id().value());
        add(new YouAct(opened.acting()), rows(opened, all), mark);
    }

    private Button naming(OpenedText opened) {
        var button = new Button(
                getTranslation("drafting.versions.name"),
                click -> name(opened, opened.text().version()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private OrderedList rows(OpenedText opened, List<TextVersion> all) {
        var deeds = new VersionRow.Deeds(version -> name(opened, version), version -> restore(opened, version));
        var rows = new OrderedList();
        rows.addClassName("tri-versions");
        var named = named(all);
        for (var version : all) rows.add(new VersionRow(opened, version, !named.contains(version.number()), deeds));
        return rows;
    }

    private static List<Integer> named(List<TextVersion> all) {
        return all.stream()
                .filter(version -> version.what() instanceof Milestone.Named)
                .map(TextVersion::number)
                .collect(Collectors.toList());
    }

    private void name(OpenedText opened, int version) {
        var text = opened.text().id();
        new NamingDialog(version, opened.acting(), name -> {
                    versions.name(text, version, name, opened.acting().member());
                    show(text);
                    Say.done("drafting.versions.named", name.strip());
                })
                .open();
    }

    private void restore(OpenedText opened, int version) {
        new RestoringDialog(version, opened.acting(), () -> restored(opened, version)).open();
    }

    private void restored(OpenedText opened, int version) {
        var text = opened.text().id();
        switch (restoring.restore(text, version, opened.acting().member())) {
            case Restored(var now) -> {
                Say.done("drafting.restore.done", version, now);
                UI.getCurrent().navigate("texts/" + text);
            }
            case Unchanged unchanged -> Say.done("drafting.restore.unchanged", version);
            case Refused(var why) -> Say.warn(why);
        }
    }
}
