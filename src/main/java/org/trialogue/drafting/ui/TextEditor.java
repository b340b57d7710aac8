package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.application.Discussed;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.platform.MemberId;

/** The editor, which speaks with the authority over a socket of its own: no keystroke passes through this page. */
@Tag("trialogue-editor")
@JsModule("./editor/trialogue-editor.ts")
@JsModule("./drafting/address.ts")
class TextEditor extends Component {

    private static final long serialVersionUID = 1L;

    /** The rights hold until the authority says what the member may do, and whenever that changes. */
    TextEditor(TextId text, Locale language, MemberId member, Rights rights) {
        getElement()
                .setProperty("textId", text.toString())
                .setProperty("ticketUrl", "texts/" + text + "/ticket")
                .setProperty("socketUrl", "collab/" + text)
                .setProperty("member", member.toString())
                .setProperty("language", language.toLanguageTag())
                .setProperty("mode", mode(rights))
                .setPropertyMap("labels", EditorLabels.in(key -> getTranslation(key)));
    }

    private static String mode(Rights rights) {
        if (rights.edit()) return "write";
        return rights.suggest() ? "suggest" : "read";
    }

    /** What those are called who may have suggested something. */
    void names(Map<MemberId, String> names) {
        var named = new HashMap<String, Object>();
        names.forEach((member, name) -> named.put(member.toString(), name));
        getElement().setPropertyMap("names", named);
    }

    /** Says that the text is adopted: it is read as it was then, to the names under which practices are cited. */
    void settled() {
        getElement().setProperty("settled", true);
    }

    /** Which numbers amendments name; none where amendments could never be submitted. */
    void tabled(Map<String, String> numbers) {
        if (!numbers.isEmpty()) getElement().setPropertyMap("tabled", Map.copyOf(numbers));
    }

    /**
     * What the reader has marked, or where the cursor stands.
     *
     * @param version the version that the positions are of
     * @param blockIds the blocks it touches, outermost first
     * @param provision the provision in which it begins, or null
     */
    record Selection(
            int version,
            int from,
            int to,
            List<String> blockIds,
            @Nullable String provision) {

        Marked marked() {
            return new Marked(version, from, to, blockIds);
        }
    }

    private record Chosen(String thread) {}

    void onSelection(Consumer<Selection> listener) {
        getElement()
                .addEventListener(
                        "trialogue-selection", event -> listener.accept(event.getEventDetail(Selection.class)))
                .addEventDetail()
                .debounce(400);
    }

    /** Underlines the words that open threads are about. */
    void comments(Discussed said) {
        var threads = said.threads().stream()
                .filter(thread -> thread.resolved().isEmpty())
                .flatMap(thread -> thread.places().stream().map(place -> underlined(thread, place)))
                .toList();
        getElement().setPropertyMap("comments", Map.of("version", said.version(), "threads", threads));
    }

    private static Map<String, Object> underlined(CommentThread thread, Place place) {
        return Map.of("id", thread.id().toString(), "blockId", place.blockId(), "from", place.from(), "to", place.to());
    }

    /** Shows beside each provision where those stand on it whose positions the reader sees, as they stated themselves. */
    void stances(List<PositionStory> stories) {
        var marks = stories.stream()
                .flatMap(story -> Optional.ofNullable(story.held()).stream())
                .flatMap(held -> mark(held).stream())
                .toList();
        getElement().setPropertyMap("stances", Map.of("marks", marks));
    }

    private Optional<Map<String, Object>> mark(StatedPosition held) {
        var stance = held.stance();
        var block = held.blockId();
        if (stance == null || block == null) return Optional.empty();
        var said = getTranslation(
                "drafting.position.in-margin",
                AmendmentWords.name(this, held.holder()),
                getTranslation("drafting.stance." + stance.key()));
        return Optional.of(Map.of(
                "block",
                block,
                "group",
                AmendmentWords.side(held.holder()).key(),
                "stance",
                stance.key(),
                "said",
                said));
    }

    /** Says which thread the words are about that the reader has clicked. */
    void onComment(Consumer<ThreadId> listener) {
        getElement()
                .addEventListener(
                        "trialogue-comment",
                        event -> listener.accept(new ThreadId(UUID.fromString(
                                event.getEventDetail(Chosen.class).thread()))))
                .addEventDetail();
    }

    /** Says on what the reader wants to comment by the keyboard. */
    void onCommenting(Consumer<Selection> listener) {
        getElement()
                .addEventListener(
                        "trialogue-commenting", event -> listener.accept(event.getEventDetail(Selection.class)))
                .addEventDetail();
    }

    /** Says to those who listen rather than look whose comments are new. */
    void commented(List<String> names) {
        if (!names.isEmpty()) getElement().callJsFunction("commented", JacksonUtils.listToJson(names));
    }

    /** Brings the block around these words into view, with the cursor in it. */
    void show(Place place) {
        getElement().callJsFunction("show", place.blockId());
    }
}
