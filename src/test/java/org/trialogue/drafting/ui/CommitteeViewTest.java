package org.trialogue.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.Staging;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;

/** What can be done on the page of the drafting committee's changes. Without a portal, texts are their keys. */
class CommitteeViewTest extends Setting {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Staging staging;

    @Autowired
    private Drafts drafts;

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        ui.setLocale(Locale.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_left_of_an_earlier_round_can_be_settled_and_put_back() {
        var body = convened();
        var secretary = body.secretary().member();
        var chair = mandated(body.group(), body.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        var workers = mandated(body.group(), body.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var text = imported(body.shared(), body.secretary(), "Guidance\n\n1. Children are protected.");
        var block = Viewing.as(chair, () -> drafts.provisions(text).getFirst().blockId());
        bring(text, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE, chair);
        written(text, new Acting(chair, Affiliation.GOVERNMENT, Capacity.CHAIR), 1, 12, "Some ");
        as(workers, () -> committee.call(text, block, "It is more than form.", workers));
        bring(text, Stage.DRAFTING_COMMITTEE, Stage.DISCUSSION, chair);
        bring(text, Stage.DISCUSSION, Stage.DRAFTING_COMMITTEE, chair);
        assertThat(buttons(text, secretary, Affiliation.SECRETARIAT))
                .containsExactly("drafting.act.substance-stands", "drafting.act.substance-back");
        assertThat(buttons(text, workers, Affiliation.WORKERS)).containsExactly("drafting.act.substance-withdraw");
        var called = Viewing.as(workers, () -> committee.on(text))
                .orElseThrow()
                .pending()
                .getFirst();
        as(chair, () -> committee.settle(called.called().id(), Outcome.TAKEN_BACK, chair));
        assertThat(buttons(text, chair, Affiliation.GOVERNMENT)).containsExactly("drafting.act.put-back");
        assertThat(buttons(text, workers, Affiliation.WORKERS)).isEmpty();
    }

    private List<String> buttons(TextId text, MemberId member, Affiliation side) {
        new SomeoneSignedIn(member, side, "Ada", Instant.now()).here();
        var page = context.getAutowireCapableBeanFactory().createBean(CommitteeView.class);
        var servlets = new VaadinServletContext(context.getServletContext());
        as(
                member,
                () -> page.beforeEnter(new BeforeEnterEvent(
                        new Router(ApplicationRouteRegistry.getInstance(servlets)),
                        NavigationTrigger.ROUTER_LINK,
                        new Location("texts/" + text + "/committee"),
                        CommitteeView.class,
                        new RouteParameters("text", text.toString()),
                        ui,
                        List.of())));
        return all(page)
                .filter(Button.class::isInstance)
                .map(button -> ((Button) button).getText().replace("!{", "").replace("}!", ""))
                .toList();
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(CommitteeViewTest::all));
    }

    private void bring(TextId text, Stage from, Stage to, MemberId chair) {
        as(chair, () -> staging.bring(text, from, to, "It is time", chair));
    }

    private static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }
}
