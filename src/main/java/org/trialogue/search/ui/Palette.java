package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.trialogue.platform.MemberId;

/**
 * A button, and the box that it or a key opens over any page: what one types into it leads to a page of the portal, to a document, or to the
 * library's page with the same words. See {@code palette.ts}.
 */
@Tag("trialogue-palette")
@JsModule("./finding/palette.ts")
public final class Palette extends Component {

    private static final long serialVersionUID = 1L;

    private final transient Offering offering;
    private final transient Supplier<List<Destination>> pages;
    private final MemberId viewer;

    /** @param pages those that the viewer may open, asked for anew at each word */
    public Palette(Offering offering, Supplier<List<Destination>> pages, MemberId viewer) {
        this.offering = offering;
        this.pages = pages;
        this.viewer = viewer;
        getElement().setPropertyMap("labels", labels());
        getElement()
                .addEventListener("trialogue-typing", event -> offer(event.getEventDetail(Typing.class)))
                .addEventDetail();
    }

    private Map<String, String> labels() {
        return Map.of(
                "open", getTranslation("search.palette.open"),
                "title", getTranslation("search.palette.title"),
                "words", getTranslation("search.palette.words"),
                "offers", getTranslation("search.offer.title"),
                "keys", getTranslation("search.palette.keys"),
                "close", getTranslation("platform.close"));
    }

    private void offer(Typing typing) {
        var offered = offering.anywhere(typing.shortened(), pages.get(), getLocale(), viewer);
        getElement().callJsFunction("answer", typing.turn(), JacksonUtils.beanToJson(offered));
    }
}
