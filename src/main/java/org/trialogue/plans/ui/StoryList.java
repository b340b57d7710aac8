package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Reply;
import org.trialogue.plans.StoryReport;
import org.trialogue.platform.ui.EmptyPlace;

/** What was reported on a commitment and what the other groups said to it: one dated story, the newest first. */
final class StoryList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentPage page;
    private final transient BiConsumer<UUID, Reply> replying;

    /** Where the lead party may answer who contests its report, it does so there. */
    StoryList(CommitmentPage page, BiConsumer<UUID, Reply> replying) {
        this.page = page;
        this.replying = replying;
        addClassName("tri-story");
        if (page.reports().isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.story.none")));
            return;
        }
        var rule = new Paragraph(getTranslation("plans.story.rule"));
        rule.addClassName("tri-quiet");
        add(rule);
        var story = new OrderedList();
        story.getElement().setAttribute("reversed", true);
        page.reports().forEach(report -> story.add(told(report)));
        add(story);
    }

    private ListItem told(StoryReport report) {
        var item = new ListItem(new ReportTold(page, report, replying));
        item.setId("report-" + report.number());
        return item;
    }
}
