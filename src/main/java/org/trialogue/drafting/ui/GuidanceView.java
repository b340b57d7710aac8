package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.PublishingTexts;
import org.trialogue.drafting.domain.PublishedText;
import org.trialogue.drafting.exporting.CitedPractices;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.TextExport;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Fragments;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.SideMark;

/** A published text, for everyone signed in: the text, who adopted it and when, and whether it binds; nothing else. */
@Route("guidance/:text")
@PermitAll
@StyleSheet("look/drafting.css")
class GuidanceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PublishingTexts publishing;

    GuidanceView(PublishingTexts publishing) {
        this.publishing = publishing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(publishing.find(new TextId(Keys.of(entering, "text"))).orElseThrow(NotFoundException::new));
        Fragments.show(this);
    }

    private void show(PublishedText text) {
        cleared();
        under(getTranslation("drafting.guidance.library"), "library?kind=guidance");
        titled(text.title(), text.language());
        led(getTranslation(text.binding() ? "drafting.guidance.binding" : "drafting.guidance.not-binding"));
        add(adopted(text), words(text), fingerprint(text));
    }

    private Section adopted(PublishedText text) {
        var sides = new Paragraph();
        for (var side : text.sides()) sides.add(SideMark.named(side));
        sides.addClassName("tri-guidance-sides");
        return new Section(
                new Paragraph(getTranslation("drafting.guidance.adopted", text.body(), day(text.adoptedAt()))),
                sides,
                new Paragraph(getTranslation("drafting.guidance.published", day(text.publishedAt()))));
    }

    private String day(Instant moment) {
        return Days.day(LocalDate.ofInstant(moment, ReadersZone.here()), getLocale());
    }

    private Html words(PublishedText text) {
        var setting = new TextExport.Setting(
                text.language(), text.title(), member -> "", key -> getTranslation(key), 0, List.of());
        var part = new Html("<article class=\"tri-guidance\">"
                + TextExport.part(CitedPractices.linked(text.doc(), "/", ExportFormat.HTML), setting) + "</article>");
        return InLanguage.of(text.language(), part);
    }

    private Paragraph fingerprint(PublishedText text) {
        var line = new Paragraph(getTranslation("drafting.guidance.fingerprint", text.sha256()));
        line.addClassName("tri-guidance-fingerprint");
        return line;
    }
}
