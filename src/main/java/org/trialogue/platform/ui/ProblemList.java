package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.platform.tables.ImportProblem;

/** What is wrong with the rows of a file that was read, each with its line and column; of very many the first ones. */
public final class ProblemList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    /** Shows them in their order. */
    public ProblemList(List<ImportProblem> problems) {
        if (problems.size() > SHOWN) add(new Paragraph(getTranslation("platform.import.more", problems.size(), SHOWN)));
        var lines = new UnorderedList();
        problems.stream().limit(SHOWN).forEach(problem -> lines.add(line(problem)));
        add(lines);
    }

    private ListItem line(ImportProblem problem) {
        var what = getTranslation(problem.messageKey(), problem.arguments().toArray());
        return new ListItem(
                problem.column().isEmpty()
                        ? getTranslation("platform.import.line", problem.line(), what)
                        : getTranslation("platform.import.line-column", problem.line(), problem.column(), what));
    }
}
