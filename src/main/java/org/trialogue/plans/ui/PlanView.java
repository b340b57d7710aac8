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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.plans.Board;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Concern;
import org.trialogue.plans.NextDeed;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PartnersOutside;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** A plan: how far it has come, then its commitments, the overdue ones first, page by page; the address says which page. */
@Route("plans/:plan")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class PlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String BOARD = "commitments";
    private static final Map<NextDeed.Kind, String> WORDS = Map.of(
            NextDeed.Kind.ACCEPT, "plans.accept.all",
            NextDeed.Kind.REPORT, "plans.next.report",
            NextDeed.Kind.ANSWER, "plans.next.answer",
            NextDeed.Kind.AGREE, "plans.agree",
            NextDeed.Kind.ADD, "plans.commitment.add");
    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "csv", "json");

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient PublishingReading publishing;
    private final transient Attentions attentions;
    private final transient NextDeeds deeds;
    private final transient ClosingDesk closing;
    private final transient PlanListDesk list;
    private final transient PartnersOutside outside;
    private final transient PlanPages pages;
    private QueryParameters address = QueryParameters.empty();

    PlanView(
            SignedIn signedIn,
            PlanReading reading,
            Planning planning,
            PublishingReading publishing,
            Attentions attentions,
            NextDeeds deeds,
            ClosingDesk closing,
            PlanListDesk list,
            PartnersOutside outside,
            PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.publishing = publishing;
        this.attentions = attentions;
        this.deeds = deeds;
        this.closing = closing;
        this.list = list;
        this.outside = outside;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        address = entering.getLocation().getQueryParameters();
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        show(reading.board(id, 0, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    private void show(Board board) {
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.workingGroup().title(), "workspaces/" + plan.workingGroup().id());
        titled(plan.title());
        led(getTranslation("plans.state." + plan.state().key()) + " · " + period(board) + " · " + rhythm(board));
        add(pages.mark(this, plan.workingGroup()));
        closing.note(board).ifPresent(this::add);
        if (board.mayWrite()) OutsideNote.of(outside.of(plan.id())).ifPresent(this::add);
        var next = deeds.of(board);
        next.ifPresent(deed -> acts(first(deed)));
        acts(new AttentionMenu(attentions, plan.id().link()));
        acts(menu(board, next));
        add(new PlanWays(plan.id(), publishing.isPublic(plan.id())));
        add(parties(board));
        if (plan.tally().written() > 0) add(new TallyFigures(plan.tally(), contested(plan)));
        add(commitments(board));
        if (plan.tally().written() > 0) add(files(plan));
    }

    private static String contested(PlanLine plan) {
        var question = new BoardQuestion(Concern.CONTESTED, plan.id(), null, null, null, null, null);
        return BoardAddress.of(BoardAddress.PAGE, question, null);
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

    private Component commitments(Board board) {
        if (board.plan().tally().written() == 0)
            return part("plans.board", new EmptyPlace(getTranslation("plans.board.none"), first(board)));
        var plan = board.plan().id();
        var part = part("plans.board", list.of(board, address, id -> edited(plan, id), () -> changedMany(plan)));
        part.setId(BOARD);
        return part;
    }

    private void edited(PlanId plan, CommitmentId id) {
        show(plan);
        board().ifPresent(part -> InlineEditing.back(part, id));
    }

    private void changedMany(PlanId plan) {
        show(plan);
        board().ifPresent(Focus::onHeading);
    }

    private Optional<Component> board() {
        return getContent()
                .getChildren()
                .filter(part -> part.getId().filter(BOARD::equals).isPresent())
                .findFirst();
    }

    private Component[] first(Board board) {
        if (!board.mayWrite()) return new Component[0];
        var add = new Anchor(board.plan().id().link() + "/commitment", getTranslation("plans.commitment.add"));
        return new Component[] {add};
    }

    /** The one button of weight. */
    private Button first(NextDeed deed) {
        var button = new Button(
                getTranslation(WORDS.get(deed.kind()), deed.count()),
                pressed -> getUI().ifPresent(ui -> ui.navigate(deed.link())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private PlanMenu menu(Board board, Optional<NextDeed> next) {
        var plan = board.plan().id();
        var menu = new PlanMenu();
        if (board.mayWrite()) {
            if (next.filter(deed -> deed.kind() == NextDeed.Kind.ADD).isEmpty())
                menu.way("plans.commitment.add", plan.link() + "/commitment");
            menu.deed("plans.change", () -> changing(board)).way("plans.import", PlanImportView.path(plan));
        }
        if (board.acting().forSecretariat()) {
            menu.way("plans.copy", CopyPlanView.path(plan));
            closing.deed(menu, board, done -> said(plan, done));
        }
        return menu.way("plans.feeds.open", FeedsView.path(plan));
    }

    private void said(PlanId plan, String done) {
        Say.done(done);
        show(plan);
    }

    private void changing(Board board) {
        PlanDialog.changing(board, reading.possibleParties(board), () -> now(board), this::change)
                .open();
    }

    private void change(Board board, PlanDraft draft) {
        planning.change(board.plan().id(), draft, board.edition(), board.acting());
        said(board.plan().id(), "plans.changed");
    }

    private Board now(Board board) {
        return reading.board(board.plan().id(), 0, signedIn.id()).orElse(board);
    }
}
