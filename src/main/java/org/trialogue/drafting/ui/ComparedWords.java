package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trialogue.drafting.comparing.Line;
import org.trialogue.drafting.comparing.Run;
import org.trialogue.drafting.comparing.Run.Deleted;
import org.trialogue.drafting.comparing.Run.Inserted;
import org.trialogue.drafting.comparing.Run.Kept;
import org.trialogue.drafting.comparing.Word;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.SideMark;

/** A line with its number and its words; what went and what came is marked, and said to those who do not see it. */
class ComparedWords extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 4;

    ComparedWords(Line line, String number, List<Run> runs) {
        var words = new Div();
        words.addClassName("tri-cmp-words");
        words.getElement().setAttribute("dir", "auto");
        runs.forEach(run -> words.add(part(run)));
        var before = new Span(number);
        before.addClassName("tri-cmp-number");
        add(before);
        if (!line.holder().isBlank()) add(holder(line.holder()));
        add(words);
        addClassNames("tri-cmp-line", "tri-cmp-" + line.kind(), "tri-cmp-depth-" + Math.min(line.depth(), DEEPEST));
    }

    /** A line as it stands, without a change. */
    static ComparedWords plain(Line line) {
        return new ComparedWords(line, line.number(), List.of(new Kept(line.words())));
    }

    /** A group by its mark and name, anyone else as the text says. */
    private Component holder(String said) {
        var holder = Arrays.stream(Affiliation.values())
                .filter(side -> side.key().equals(said))
                .findFirst()
                .map(SideMark::named)
                .orElseGet(() -> new Span(said));
        holder.addClassName("tri-cmp-holder");
        return holder;
    }

    private Component part(Run run) {
        return switch (run) {
            case Kept(var words) -> new Span(pieces(words));
            case Deleted(var words) -> marked("del", words, "drafting.compare.deleted", "drafting.compare.deleted.end");
            case Inserted(var words) ->
                marked("ins", words, "drafting.compare.inserted", "drafting.compare.inserted.end");
        };
    }

    private Component marked(String tag, List<Word> words, String beginKey, String endKey) {
        var marked = new HtmlContainer(tag);
        marked.add(unseen(getTranslation(beginKey) + " "));
        marked.add(pieces(words));
        marked.add(unseen(" " + getTranslation(endKey) + " "));
        return marked;
    }

    /** With a direction of its own, so that it does not decide on that of the words. */
    private Span unseen(String words) {
        var unseen = InLanguage.of(getLocale(), new Span(words));
        unseen.addClassName("tri-unseen");
        unseen.getElement().setAttribute("dir", "ltr");
        return unseen;
    }

    /** Words of one form together. */
    private static Component[] pieces(List<Word> words) {
        var pieces = new ArrayList<Component>();
        for (int from = 0, to; from < words.size(); from = to) {
            var form = words.get(from).form();
            var said = new StringBuilder();
            for (to = from; to < words.size() && words.get(to).form().equals(form); to++)
                said.append(words.get(to).text());
            var piece = new Span(said.toString());
            for (var name : form) piece.addClassName("tri-form-" + name.replaceAll(" .*", ""));
            pieces.add(piece);
        }
        return pieces.toArray(Component[]::new);
    }
}
