package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.MemberId;

/** The editor, which speaks with the authority over a socket of its own: no keystroke passes through this page. */
@Tag("trialogue-editor")
@JsModule("./editor/trialogue-editor.ts")
@JsModule("./drafting/address.ts")
class TextEditor extends Component {

    private static final long serialVersionUID = 1L;

    /** {@code writes} holds until the authority says what the member may do, and whenever that changes. */
    TextEditor(TextId text, MemberId member, boolean writes) {
        getElement()
                .setProperty("textId", text.toString())
                .setProperty("ticketUrl", "texts/" + text + "/ticket")
                .setProperty("socketUrl", "collab/" + text)
                .setProperty("member", member.toString())
                .setProperty("mode", writes ? "write" : "read")
                .setPropertyMap("labels", EditorLabels.in(key -> getTranslation(key)));
    }

    /**
     * What the reader has marked, or where the cursor stands.
     *
     * @param version the version that the positions are of
     * @param blockIds the blocks it touches, outermost first
     */
    record Selection(int version, int from, int to, List<String> blockIds) {}

    void onSelection(Consumer<Selection> listener) {
        getElement()
                .addEventListener(
                        "trialogue-selection", event -> listener.accept(event.getEventDetail(Selection.class)))
                .addEventDetail()
                .debounce(400);
    }
}
