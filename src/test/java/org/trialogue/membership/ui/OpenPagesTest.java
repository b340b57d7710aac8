package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.trialogue.drafting.Setting;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.RoomPages;

/** What an open page shows goes with the right to it. Whatever page the portal has takes part; what it keeps has its reason here. */
class OpenPagesTest extends Setting {

    private static final Map<String, String> STAYING = Map.ofEntries(
            Map.entry("contribute", "one's own words on a practice, which belongs to no room"),
            Map.entry("contributions/:contribution", "a practice that comes in; it belongs to no room"),
            Map.entry("translate/:key", "a practice that everybody reads"),
            Map.entry("library/import", "practices that everybody reads"),
            Map.entry("searches/new", "one's own question"),
            Map.entry("standards/:code/change", "an instrument that everybody reads"),
            Map.entry("standards/new", "an instrument that everybody reads"),
            Map.entry("ratifications/import", "ratifications that everybody reads"),
            Map.entry("organizations/import", "a file of the reader's own"),
            Map.entry("invitations/:key", "read by the key of a letter, before one has a mandate"),
            Map.entry("sign-ins", "one's own sign-ins"),
            Map.entry("me", "one's own choices"));

    /** Parts of pages that note for them which rooms they show. */
    private static final Set<String> NOTING = Set.of("RoomPages", "PlanPages");

    @Autowired
    private StandingWatch watch;

    private final List<FreePage> open = new ArrayList<>();

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_page_stays_for_a_reason() {
        assertThat(addresses(page -> answers(page, OnLoss.Answer.STAYS))).isEqualTo(STAYING.keySet());
    }

    @Test
    void a_page_that_gives_up_rooms_notes_them() {
        var giving = pages(page -> answers(page, OnLoss.Answer.GIVES_UP_ROOMS)).toList();
        assertThat(giving)
                .hasSizeGreaterThan(15)
                .allSatisfy(page -> assertThat(Stream.of(page.getDeclaredConstructors()[0].getParameterTypes())
                                .map(Class::getSimpleName))
                        .as(page.getSimpleName())
                        .containsAnyElementsOf(NOTING));
        assertThat(RoomPages.class.getSimpleName()).isIn(NOTING);
    }

    @Test
    void whatever_else_is_open_is_shown_anew_when_a_mandate_ends() {
        var scene = convened();
        var others = pages(page -> !page.isAnnotationPresent(OnLoss.class)).toList();
        assertThat(others.stream().map(Class::getSimpleName))
                .contains("RecordView", "WorkspaceView", "NominationsView", "HomeView", "InboxView", "BoardView");
        others.forEach(page -> opened(scene.worker(), Affiliation.WORKERS, page));
        var stranger = opened(scene.employer(), Affiliation.EMPLOYERS, RecordView.class);
        watch.look();
        assertThat(open).allSatisfy(page -> assertThat(page.anew).isZero());
        end(scene, scene.worker());
        watch.look();
        assertThat(open).filteredOn(page -> page != stranger).allSatisfy(page -> {
            await().untilAsserted(() -> assertThat(page.anew).as(page.name).isEqualTo(1));
            assertThat(page.view.getChildren()).isEmpty();
        });
        watch.look();
        assertThat(stranger.anew).isZero();
        assertThat(stranger.view.getChildren()).hasSize(1);
    }

    @Test
    void who_sits_in_another_capacity_sees_the_page_anew() {
        var scene = convened();
        var speaker = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var page = opened(speaker, Affiliation.WORKERS, WorkspaceView.class);
        end(scene, speaker);
        mandated(scene.group(), scene.secretary(), subjectOf(speaker), Affiliation.WORKERS, Capacity.OBSERVER);
        watch.look();
        await().untilAsserted(() -> assertThat(page.anew).isEqualTo(1));
    }

    @Test
    void a_page_of_nobody_and_one_that_stays_are_left_alone() {
        var scene = convened();
        var stays = opened(scene.worker(), Affiliation.WORKERS, stayingPage());
        SecurityContextHolder.clearContext();
        var nobodys = new FreePage("nobody");
        watch.opens(nobodys, RecordView.class);
        end(scene, scene.worker());
        watch.look();
        assertThat(stays.anew).isZero();
        assertThat(nobodys.anew).isZero();
    }

    private FreePage opened(MemberId reader, Affiliation side, Class<?> page) {
        new SomeoneSignedIn(reader, side, "Ada", Instant.now()).here();
        var shown = new FreePage(page.getSimpleName());
        watch.opens(shown, page);
        open.add(shown);
        return shown;
    }

    private void end(Convened scene, MemberId member) {
        var secretary = scene.secretary();
        var mandate = membership.mandatesIn(scene.group()).stream()
                .filter(one -> one.person().id().equals(member))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
        Viewing.as(secretary.member(), () -> {
            convening.end(scene.group(), mandate, secretary);
            return null;
        });
    }

    private String subjectOf(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    private static Class<?> stayingPage() {
        return pages(page -> answers(page, OnLoss.Answer.STAYS)).findFirst().orElseThrow();
    }

    private static boolean answers(Class<?> page, OnLoss.Answer answer) {
        return page.isAnnotationPresent(OnLoss.class)
                && page.getAnnotation(OnLoss.class).value() == answer;
    }

    private static Set<String> addresses(Predicate<Class<?>> which) {
        return pages(which).map(page -> page.getAnnotation(Route.class).value()).collect(Collectors.toSet());
    }

    private static Stream<? extends Class<?>> pages(Predicate<Class<?>> which) {
        var finding = new ClassPathScanningCandidateComponentProvider(false);
        finding.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return finding.findCandidateComponents("org.trialogue").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(which);
    }

    /** Nobody else is at work on it; it counts how often it is shown anew. */
    private static final class FreePage extends UI {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final Div view = new Div(new Paragraph("ours"));
        private volatile int anew;

        FreePage(String name) {
            this.name = name;
        }

        @Override
        public Future<Void> access(Command command) {
            UI.setCurrent(this);
            command.execute();
            return new CompletableFuture<>();
        }

        @Override
        public Component getCurrentView() {
            return view;
        }

        @Override
        public void refreshCurrentRoute(boolean refreshRouteChain) {
            anew++;
        }
    }
}
