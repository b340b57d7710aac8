package org.trialogue.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.NarrowingStages;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.StageRights;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.Say;

/** The table of the procedure with what the working group decided beside it; those who decide do so here. */
class StageRules extends Div {

    private static final long serialVersionUID = 1L;

    private final WorkingGroupId group;
    private final Acting acting;
    private final transient NarrowingStages narrowing;

    StageRules(WorkingGroupId group, Acting acting, NarrowingStages narrowing) {
        this.group = group;
        this.acting = acting;
        this.narrowing = narrowing;
        show();
    }

    private void show() {
        removeAll();
        var decided = narrowing.of(group);
        var writers = narrowing.writers(group);
        var decides = narrowing.decides(group, acting.member());
        var about = new Paragraph(getTranslation("drafting.narrowing.about"));
        about.addClassNames("tri-quiet", "tri-apart");
        var table = new StageTable(decides ? this::ask : null);
        for (var stage : Stage.values())
            table.add(stage, StageRights.line(stage), decided.get(stage), names(decided.get(stage), writers));
        add(about, table);
    }

    private static String names(@Nullable Narrowing narrowing, List<Mandated> writers) {
        if (narrowing == null) return "";
        return writers.stream()
                .filter(held -> narrowing.drafters().contains(held.person().id()))
                .map(held -> held.person().name())
                .collect(Collectors.joining(", "));
    }

    /** It is asked as things stand by then: another may have decided since the page was opened. */
    private void ask(Stage stage) {
        var seen = narrowing.of(group).get(stage);
        new NarrowingDialog(acting, stage, seen, narrowing.writers(group), wanted -> {
                    narrowing.decide(group, stage, seen, wanted, acting.member());
                    show();
                    Say.done("drafting.narrowing.kept");
                })
                .open();
    }
}
