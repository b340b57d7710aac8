package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.Remark;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** One thread: the words it is about, what was said, and a field to reply in. */
class ThreadCard extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final transient Deeds deeds;
    private final Div said = new Div();
    private final ThreadTask task;
    private final Div answer = new Div();
    private transient @Nullable CommentThread shown;

    ThreadCard(Part part, Deeds deeds) {
        this.part = part;
        this.deeds = deeds;
        task = new ThreadTask(
                part.assigns(),
                () -> shown == null ? List.of() : deeds.candidates().apply(shown),
                to -> deeds.assign().accept(Objects.requireNonNull(shown), to));
        getContent().add(said, task, answer);
        getContent().addClassName("tri-thread");
        getContent().getElement().setAttribute("tabindex", "-1");
    }

    /** What can be done with a thread. */
    record Deeds(
            BiConsumer<CommentThread, String> reply,
            Consumer<CommentThread> resolve,
            Consumer<CommentThread> reopen,
            BiConsumer<CommentThread, Optional<MemberId>> assign,
            Function<CommentThread, List<Mandated>> candidates,
            Function<CommentThread, List<Mandated>> answering,
            Consumer<Place> show) {}

    void show(CommentThread thread) {
        var before = shown;
        shown = thread;
        if (before != null && before.readsLike(thread)) return;
        var turned = before == null
                || before.resolved().isPresent() != thread.resolved().isPresent();
        getContent()
                .getElement()
                .setAttribute("aria-label", getTranslation("drafting.comments.thread", Quote.of(thread.quote())));
        getContent().setClassName("tri-thread-lost", thread.place().isEmpty());
        said.removeAll();
        said.add(quote(thread));
        if (thread.ofGroupAlone()) said.add(alone());
        thread.remarks().forEach(remark -> said.add(remark(remark)));
        thread.resolved().ifPresent(done -> said.add(resolved(done)));
        if (before == null || turned || !before.assigned().equals(thread.assigned()))
            task.show(thread.assigned(), thread.resolved().isEmpty());
        if (turned && part.comments()) turn(thread);
    }

    void focusThread() {
        getContent()
                .getElement()
                .executeJs("setTimeout(() => { this.scrollIntoView({block: 'nearest'}); this.focus(); })");
    }

    /** A resolved thread takes no replies until it is open again. */
    private void turn(CommentThread thread) {
        answer.removeAll();
        var settles = part.settles(thread);
        if (thread.resolved().isPresent() && !settles) return;
        if (thread.resolved().isPresent())
            answer.add(ReplyField.reopening(() -> deeds.reopen().accept(now(thread))));
        else
            answer.add(new ReplyField(
                    thread.id(),
                    () -> deeds.answering().apply(now(thread)),
                    words -> deeds.reply().accept(now(thread), words),
                    settles ? Optional.of(() -> deeds.resolve().accept(now(thread))) : Optional.empty()));
    }

    private CommentThread now(CommentThread otherwise) {
        return shown == null ? otherwise : shown;
    }

    private Component quote(CommentThread thread) {
        var words = Quote.of(thread.quote());
        if (thread.place().isPresent()) {
            var quote = new NativeButton(words, click -> now(thread).place().ifPresent(deeds.show()));
            quote.addClassName("tri-thread-quote");
            quote.getElement().setAttribute("dir", "auto");
            quote.setTitle(getTranslation("drafting.comments.show"));
            return quote;
        }
        var quote = new Paragraph(words);
        quote.addClassName("tri-thread-quote");
        quote.getElement().setAttribute("dir", "auto");
        var lost = new Span(getTranslation("drafting.comments.lost"));
        lost.addClassName("tri-quiet");
        return new Div(quote, lost);
    }

    private Component alone() {
        var lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        var note = new Div(lock, new Span(getTranslation("drafting.comments.group-alone")));
        note.addClassNames("tri-thread-alone", "tri-quiet");
        return note;
    }

    private Component remark(Remark remark) {
        var name = new Span(remark.name());
        name.addClassName("tri-strong");
        var when = new Moment(remark.at());
        when.addClassName("tri-quiet");
        var who = new Div(SideMark.acting(remark.by().affiliation(), remark.by().capacity()), name, when);
        who.addClassName("tri-wrote-who");
        var words = new Paragraph(remark.words());
        words.addClassName("tri-remark-words");
        words.getElement().setAttribute("dir", "auto");
        var whole = new Div(who, words);
        whole.addClassNames("tri-remark", "tri-by-" + remark.by().affiliation().key());
        return whole;
    }

    private Component resolved(CommentThread.Resolved done) {
        var line = new Div(
                SideMark.acting(done.by().affiliation(), done.by().capacity()),
                new Span(getTranslation("drafting.comments.resolved-by", done.name())),
                new Moment(done.at()));
        line.addClassNames("tri-wrote-who", "tri-quiet");
        return line;
    }
}
