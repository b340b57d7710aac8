package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trialogue.plans.Board;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;

/** A plan: how far it has come, then its commitments, the overdue ones first, page by page; the address says which page. */
@Route("plans/:plan")
@StyleSheet("look/plans.css")
@PermitAll
class PlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "csv", "json");

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient PublishingReading publishing;
    private final transient FollowingPlans following;
    private final transient Clock clock;
    private final transient PlanPages pages;
    private QueryParameters address = QueryParameters.empty();

    PlanView(
            SignedIn signedIn,
            PlanReading reading,
            Planning planning,
            PublishingReading publishing,
            FollowingPlans following,
            Clock clock,
            PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.publishing = publishing;
        this.following = following;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        address = entering.getLocation().getQueryParameters();
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        var head = reading.board(id, 0, signedIn.id()).orElseThrow(NotFoundException::new);
        var last = Paging.last(head.plan().tally().written(), PAGE);
        var page = Paging.asked(address, "page", last);
        show(board(id, page * PAGE).orElse(head), page, last);
    }

    private Optional<Board> board(PlanId id, int from) {
        return reading.board(id, from, PAGE, signedIn.id());
    }

    private void show(Board board, int page, int last) {
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.workingGroup().title(), "workspaces/" + plan.workingGroup().id());
        titled(plan.title());
        led(getTranslation("plans.state." + plan.state().key()) + " · " + period(board) + " · " + rhythm(board));
        add(pages.mark(this, plan.workingGroup()));
        if (board.mayWrite())
            acts(
                    adding(board),
                    changing(board),
                    new Anchor(PlanImportView.path(plan.id()), getTranslation("plans.import")));
        if (board.acting().forSecretariat())
            acts(new Anchor(CopyPlanView.path(plan.id()), getTranslation("plans.copy")));
        var member = board.acting().member();
        acts(new FollowButton(
                following.follows(plan.id(), member), follow -> following.follow(plan.id(), follow, member)));
        var question = new BoardQuestion(null, plan.id(), null, null, null, null, null);
        acts(new Anchor(BoardAddress.of(BoardAddress.PAGE, question, null), getTranslation("plans.standing")));
        acts(new Anchor(AgreementView.path(plan.id()), getTranslation("plans.agreement")));
        acts(new Anchor(PublishingView.path(plan.id()), getTranslation("plans.publish")));
        if (publishing.isPublic(plan.id()))
            acts(PublishingView.everybody(plan.id(), getTranslation("plans.publish.look")));
        acts(new Anchor(SnapshotsView.path(plan.id()), getTranslation("plans.snapshots")));
        acts(new Anchor(TimelineView.path(plan.id()), getTranslation("plans.timeline")));
        acts(new Anchor(FeedsView.path(plan.id()), getTranslation("plans.feeds.open")));
        acts(new Anchor(HeatMapView.path(plan.id()), getTranslation("plans.heat.open")));
        acts(new Anchor("coverage/plan/" + plan.id(), getTranslation("plans.coverage")));
        add(parties(board), new TallyFigures(plan.tally()), commitments(board, page, last), files(plan));
    }

    private Component files(PlanLine plan) {
        var files = new Div();
        files.addClassName("tri-deeds");
        for (var format : FORMATS) {
            if (PlanPress.format(format).isPresent() && plan.tally().written() > PlanPress.MOST) continue;
            var file = new Anchor(plan.id().link() + "/as/" + format, getTranslation("plans.take." + format));
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            files.add(file);
        }
        return files;
    }

    private String rhythm(Board board) {
        return getTranslation("plans.reports." + board.draft().rhythm().key());
    }

    private String period(Board board) {
        var period = board.plan().period();
        return getTranslation(
                "plans.period", Days.day(period.from(), getLocale()), Days.day(period.until(), getLocale()));
    }

    private Component parties(Board board) {
        var parties = new Div();
        parties.addClassName("tri-parties");
        board.parties().forEach(party -> parties.add(new PartyName(party)));
        return parties;
    }

    private Component commitments(Board board, int page, int last) {
        if (board.commitments().isEmpty())
            return part("plans.board", new EmptyPlace(getTranslation("plans.board.none"), first(board)));
        var link = board.plan().id().link();
        return part(
                "plans.board",
                new CommitmentList(board.commitments(), LocalDate.now(clock)),
                new Paging(page, last, number -> link + "?page=" + (number + 1)));
    }

    private Component[] first(Board board) {
        if (!board.mayWrite()) return new Component[0];
        var add = new Anchor(board.plan().id().link() + "/commitment", getTranslation("plans.commitment.add"));
        return new Component[] {add};
    }

    private Component adding(Board board) {
        var button = new Button(
                getTranslation("plans.commitment.add"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(board.plan().id().link() + "/commitment")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component changing(Board board) {
        var parties = reading.possibleParties(board);
        return new Button(
                getTranslation("plans.change"),
                pressed -> PlanDialog.changing(board, parties, () -> now(board), this::change)
                        .open());
    }

    private void change(Board board, PlanDraft draft) {
        planning.change(board.plan().id(), draft, board.edition(), board.acting());
        Say.done("plans.changed");
        show(board.plan().id());
    }

    private Board now(Board board) {
        return reading.board(board.plan().id(), 0, signedIn.id()).orElse(board);
    }
}
