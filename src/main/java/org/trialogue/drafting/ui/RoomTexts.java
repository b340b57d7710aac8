package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.LastChange;
import org.trialogue.drafting.application.Imported;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Upload;
import org.trialogue.membership.Room;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;

/** The texts of one room, and the way to bring one in. A group's own room stands apart, with a lock and its own tint. */
@StyleSheet("look/drafting.css")
class RoomTexts extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Room room;
    private final Acting acting;

    RoomTexts(Room room, Acting acting, Drafts drafts, Import importing) {
        this(room, acting, drafts, importing, false);
    }

    /** The same on the room's own page, which says itself what room it is. */
    static RoomTexts onItsPage(Room room, Acting acting, Drafts drafts, Import importing) {
        return new RoomTexts(room, acting, drafts, importing, true);
    }

    private RoomTexts(Room room, Acting acting, Drafts drafts, Import importing, boolean onItsPage) {
        this.room = room;
        this.acting = acting;
        if (room.kind().apart() && !onItsPage) {
            getContent().add(head());
            getContent().addClassName("tri-caucus");
        }
        var texts = drafts.textsIn(room.id());
        texts.forEach(text -> getContent().add(row(text, drafts.lastChange(text.id()))));
        var importer = importer(importing);
        if (texts.isEmpty()) getContent().add(new EmptyPlace(getTranslation(emptyKey()), importer));
        else getContent().add(importer);
    }

    /** How a file is brought in, and whether the reader may. */
    record Import(boolean allowed, long megabytes, Function<Upload, Imported> deed) {

        static Import of(Importing importing, Room room, Acting acting) {
            return new Import(
                    importing.mayImport(room.id(), acting),
                    importing.largest().toMegabytes(),
                    upload -> importing.importText(room.id(), upload, acting));
        }
    }

    private Component head() {
        var lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        var title = new H3(lock, new Span(getTranslation("drafting.texts.caucus")));
        var note = new Span(getTranslation("drafting.texts.caucus-private"));
        note.addClassName("tri-quiet");
        var head = new Div(title, note);
        head.addClassName("tri-caucus-head");
        return head;
    }

    private Component row(DraftText text, Optional<LastChange> change) {
        var words = new Div(new Anchor("texts/" + text.id(), text.title()));
        var changed = new Span(change.map(this::told).orElse(""));
        changed.addClassName("tri-quiet");
        words.add(changed);
        var row = new Div(
                words, new Span(getTranslation("drafting.stage." + text.stage().key())));
        row.addClassName("tri-row");
        return row;
    }

    private String told(LastChange change) {
        var when = Days.moment(change.at(), getLocale(), ZoneId.systemDefault());
        return change.imported()
                ? getTranslation("drafting.texts.imported", when, change.name())
                : getTranslation("drafting.texts.changed", when, change.name());
    }

    private Component importer(Import importing) {
        var open = new Button(
                getTranslation("drafting.import"),
                click -> new ImportDialog(importing.megabytes(), importing.deed()).open());
        open.addClassName("tri-after");
        open.setVisible(importing.allowed());
        return open;
    }

    private String emptyKey() {
        if (room.closed()) return "drafting.texts.closed-none";
        if (room.kind().caucus()) return "drafting.texts.caucus-none";
        if (room.kind().apart()) return "drafting.texts.room-none";
        return acting.forSecretariat() ? "drafting.texts.none-secretary" : "drafting.texts.none";
    }
}
