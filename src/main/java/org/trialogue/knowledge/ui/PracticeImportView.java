package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.knowledge.application.ImportingPractices;
import org.trialogue.knowledge.application.ImportingPractices.Taken;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.application.PracticePreview;
import org.trialogue.knowledge.importing.PracticeRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Origin;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.security.Viewing;
import org.trialogue.platform.ui.FileIntake;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Texts;

/** Takes a file of practices: shows every row and what is wrong with it, and imports nothing before that is asked for. */
@Route("library/import")
@RolesAllowed("SECRETARIAT")
@StyleSheet("look/practices.css")
@OnLoss(OnLoss.Answer.STAYS)
class PracticeImportView extends Page {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PracticeImportView.class);
    private static final int MEGABYTES = 20;

    private final transient ImportingPractices importing;
    private final transient SignedIn signedIn;
    private final Select<Locale> language = new Select<>();
    private final FileIntake intake = new FileIntake(MEGABYTES, this::look);
    private final Div summary = new Div();
    private final Div outcome = new Div();

    PracticeImportView(ImportingPractices importing, SignedIn signedIn) {
        this.importing = importing;
        this.signedIn = signedIn;
        under(getTranslation("knowledge.library"), "library?kind=practice");
        titled(getTranslation("knowledge.import"));
        language.setLabel(getTranslation("knowledge.import.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(each -> Languages.named(each, getLocale()));
        language.setValue(Locale.ENGLISH);
        summary.getElement().setAttribute("role", "status");
        var content = new Div(
                new Paragraph(getTranslation("knowledge.import.about", PracticeRows.MOST)),
                new Paragraph(getTranslation(
                        "knowledge.import.columns",
                        String.join(", ", PracticeRows.needed()),
                        String.join(", ", PracticeRows.others()))),
                language,
                intake,
                summary,
                outcome);
        content.addClassName("tri-import");
        add(content);
    }

    private void look(byte[] file) {
        emptied();
        show(importing.preview(file, language.getValue(), signedIn.id()));
    }

    private void show(PracticePreview preview) {
        var bad = preview.count(Outcome.REFUSED);
        var writing = preview.count(Outcome.CREATED) + preview.count(Outcome.CHANGED);
        summary.add(
                new Paragraph(
                        getTranslation("platform.import.found", preview.rows().size() - bad, bad)),
                new Paragraph(getTranslation(
                        "knowledge.import.would",
                        preview.count(Outcome.CREATED),
                        preview.count(Outcome.CHANGED),
                        preview.count(Outcome.UNCHANGED))));
        if (!preview.leftAlone().isEmpty())
            summary.add(new Paragraph(
                    getTranslation("knowledge.import.left-alone", String.join(", ", preview.leftAlone()))));
        if (writing > 0) outcome.add(taking(preview, writing, bad));
        outcome.add(new PracticePreviewTable(preview.rows()));
    }

    private Component taking(PracticePreview preview, long writing, long bad) {
        var key = bad == 0 ? "platform.import.all" : "platform.import.without";
        var take = new Button(getTranslation(key, writing, bad), pressed -> take(preview, writing));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return take;
    }

    /** It goes on by itself, so that the page answers meanwhile, and whether or not somebody stays to look. */
    private void take(PracticePreview preview, long writing) {
        var bar = new ProgressBar(0, Math.max(1, preview.rows().size()));
        emptied();
        summary.add(new Paragraph(getTranslation("knowledge.import.running", writing)));
        outcome.add(bar);
        var ui = UI.getCurrent();
        var member = signedIn.id();
        var origin = Origin.current();
        Thread.ofVirtual()
                .name("practice-import")
                .start(() -> Origin.from(origin, () -> run(preview, bar, ui, member)));
    }

    private void run(PracticePreview preview, ProgressBar bar, UI ui, MemberId member) {
        try {
            var taken = Viewing.as(
                    member, () -> importing.take(preview, done -> tell(ui, () -> bar.setValue(done)), member));
            tell(ui, () -> done(taken));
        } catch (Refusal why) {
            tell(ui, () -> failed(why));
        } catch (RuntimeException failed) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("An import of practices failed, number {}", number, failed);
            tell(ui, () -> failed(new Refusal("knowledge.import.failed", number)));
        }
    }

    private void done(Taken taken) {
        emptied();
        var sums = taken.sums();
        summary.add(new Paragraph(getTranslation(
                "knowledge.imported-rows",
                sums.getOrDefault(Outcome.CREATED, 0L),
                sums.getOrDefault(Outcome.CHANGED, 0L),
                sums.getOrDefault(Outcome.UNCHANGED, 0L),
                sums.getOrDefault(Outcome.REFUSED, 0L))));
        if (!taken.refused().isEmpty()) outcome.add(new PracticePreviewTable(taken.refused()));
        intake.clear();
    }

    private void failed(Refusal why) {
        emptied();
        intake.refuse(why);
    }

    private void emptied() {
        summary.removeAll();
        outcome.removeAll();
    }

    /** Whoever went elsewhere is told nothing; the record of deeds says what became of it. */
    private static void tell(UI ui, Command what) {
        try {
            ui.access(what);
        } catch (UIDetachedException gone) {
            LOG.debug("Nobody looks at an import any more", gone);
        }
    }
}
