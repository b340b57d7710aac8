package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Function;

/** Stands behind a field in the same part of the page, and offers below it what may be meant by what is typed there. See {@code offers-below.ts}. */
@Tag("trialogue-offers")
@JsModule("./finding/offers-below.ts")
final class OffersBelow extends Component {

    private static final long serialVersionUID = 1L;

    /** @param offering what to offer for the words typed so far */
    OffersBelow(Function<String, Offered> offering) {
        getElement().setProperty("label", getTranslation("search.offer.title"));
        getElement()
                .addEventListener("trialogue-typing", event -> {
                    var typing = event.getEventDetail(Typing.class);
                    var offered = offering.apply(typing.shortened());
                    getElement().callJsFunction("answer", typing.turn(), JacksonUtils.beanToJson(offered));
                })
                .addEventDetail();
    }
}
