package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.HandingOver;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.Prolonging;
import org.trialogue.membership.application.Succession;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.WorkspaceSection;
import org.trialogue.platform.ui.YouAct;

/** A working group's shared workspace: what it is for, who is here, and what each feature keeps for it. */
@Route("workspaces/:workingGroup")
@PermitAll
class WorkspaceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Convening convening;
    private final transient Nominating nominating;
    private final transient MandateDesk desk;
    private final transient List<WorkspaceSection> sections;

    WorkspaceView(
            SignedIn signedIn,
            Membership membership,
            Convening convening,
            Prolonging prolonging,
            Nominating nominating,
            Deputizing deputizing,
            Succession succession,
            LettingIn letting,
            HandingOver handing,
            Proof proof,
            List<WorkspaceSection> sections) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.convening = convening;
        this.nominating = nominating;
        this.desk = new MandateDesk(convening, prolonging, deputizing, succession, letting, handing, proof);
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(WorkspaceSection::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        show(membership.workingGroup(id).orElseThrow(NotFoundException::new), acting);
    }

    private void show(WorkingGroup group, Acting acting) {
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        titled(group.title());
        led(group.purpose());
        add(new YouAct(acting));
        sections.stream()
                .filter(section -> section.concerns(group.id().value()))
                .forEach(section ->
                        add(part(section.titleKey(), section.content(group.id().value()))));
        var people =
                part("membership.people", new PeoplePanel(group.id(), convening.today(), acting, membership, desk));
        people.add(ways(group));
        add(people);
        add(part(
                "membership.record",
                new Anchor(RecordView.path(group.id()), getTranslation("membership.record.open"))));
    }

    /** Where more of its people stands. */
    private Div ways(WorkingGroup group) {
        var ways = new Div();
        ways.addClassNames("tri-actions", "tri-after");
        if (nominating.mayNominate(group.id(), signedIn.id()))
            ways.add(new Anchor("workspaces/" + group.id() + "/nominations", getTranslation("membership.nominations")));
        ways.add(new Anchor(OnBehalfView.path(group.id()), getTranslation("membership.on-behalf")));
        ways.add(new Anchor(SharedWithView.path(group.id()), getTranslation("membership.shared-with")));
        return ways;
    }
}
