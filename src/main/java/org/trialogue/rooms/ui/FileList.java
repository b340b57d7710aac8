package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.FileSize;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.rooms.FileWords;
import org.trialogue.rooms.SharedFile;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Sharing.FilePage;

/** The files that a room shares, the newest first, each with the versions before it. */
class FileList extends Composite<Div> {

    static final int PAGE = 30;

    private static final long serialVersionUID = 1L;

    private final RoomId room;
    private final int page;
    private final transient Sharing sharing;
    private final transient Names names;
    private final MemberId me;

    FileList(RoomId room, int page, Sharing sharing, Names names, MemberId me) {
        this.room = room;
        this.page = page;
        this.sharing = sharing;
        this.names = names;
        this.me = me;
        refresh();
    }

    private void refresh() {
        var shown = sharing.page(room, me, (long) page * PAGE, PAGE);
        getContent().removeAll();
        var share = new Button(getTranslation("rooms.file.share"), click -> share());
        share.setVisible(shown.mayWrite());
        if (shown.files().isEmpty()) {
            var sentence = shown.mayWrite() ? "rooms.files.none" : "rooms.files.none-read";
            getContent().add(new EmptyPlace(getTranslation(sentence), share));
            return;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        shown.files().forEach(file -> rows.add(row(file, shown)));
        share.addClassName("tri-after");
        var last = Paging.last(shown.total(), PAGE);
        getContent().add(rows, new Paging(page, last, to -> "rooms/" + room + "/files?page=" + (to + 1)), share);
    }

    private Div row(SharedFile file, FilePage page) {
        var words = new Div(download(file, file.name()), told(file));
        if (file.words() != FileWords.READ) words.add(unread(file.words()));
        if (file.version() > 1) words.add(earlier(file));
        var row = new Div(words);
        row.addClassNames("tri-row", "tri-shared-file");
        if (page.mayWrite()) row.add(acts(file, page.sharedOut()));
        return row;
    }

    private Component download(SharedFile file, String words) {
        if (file.apart())
            return new Span(new Span(words + " "), new StateWord(Look.WARNING, getTranslation("files.apart")));
        var link = new Anchor(file.file().link(), words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** That the search knows its name alone, or its beginning, and why. */
    private Span unread(FileWords words) {
        var line = new Span(getTranslation("rooms.file.words." + words.key()));
        line.addClassName("tri-quiet");
        return new Span(line);
    }

    private Span told(SharedFile file) {
        var said = getTranslation(
                "rooms.file.told", names.of(file.by()), FileSize.of(file.size(), getLocale()), file.version());
        var line = new Span(new Span(said + " · "), new Moment(file.at()));
        line.addClassName("tri-quiet");
        return line;
    }

    private Details earlier(SharedFile file) {
        var list = new Div();
        sharing.versions(file.id(), me).stream().skip(1).forEach(version -> {
            var link = download(version, getTranslation("rooms.file.version", version.version()));
            list.add(new Div(link, new Span(" "), told(version)));
        });
        return new Details(getTranslation("rooms.file.earlier"), list);
    }

    private Component acts(SharedFile file, @Nullable Room sharedOut) {
        var renew = small("rooms.file.renew", "rooms.file.renew.of", file);
        renew.addClickListener(click -> new ShareDialog(
                        "rooms.file.renew",
                        sharing.megabytes(),
                        received -> {
                            try (var content = received.open()) {
                                sharing.renew(file.id(), received.name(), content, me);
                            }
                        },
                        this::refresh)
                .open());
        var remove = small("rooms.file.remove", "rooms.file.remove.of", file);
        remove.addClickListener(click -> remove(file));
        var acts = new Div(renew, remove);
        acts.addClassName("tri-message-acts");
        if (sharedOut != null) {
            var share = new Anchor(sharedOut.sharing(file.id()), getTranslation("rooms.share-with-partners"));
            share.setAriaLabel(getTranslation("rooms.share-with-partners.of", file.name()));
            acts.add(share);
        }
        return acts;
    }

    private Button small(String key, String nameKey, SharedFile file) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(nameKey, file.name()));
        return button;
    }

    private void share() {
        new ShareDialog(
                        "rooms.file.share",
                        sharing.megabytes(),
                        received -> {
                            try (var content = received.open()) {
                                sharing.share(room, received.name(), content, me);
                            }
                        },
                        this::refresh)
                .open();
    }

    private void remove(SharedFile file) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("rooms.file.remove.title", file.name()));
        question.setText(getTranslation("rooms.file.remove.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("rooms.file.remove"));
        question.addConfirmListener(confirmed -> {
            try {
                sharing.remove(file.id(), me);
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
            refresh();
        });
        question.open();
    }
}
