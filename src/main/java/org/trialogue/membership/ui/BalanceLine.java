package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.membership.Share;
import org.trialogue.platform.ui.SideMark;

/** How many of each side hold a mandate, in one line of marks and numbers; in words to a screen reader. */
class BalanceLine extends Span {

    private static final long serialVersionUID = 1L;

    BalanceLine(List<Share> balance) {
        addClassName("tri-balance-line");
        getElement().setAttribute("role", "img");
        var words = getTranslation(
                "membership.balance.line", balance.stream().map(this::said).collect(Collectors.joining(", ")));
        getElement().setAttribute("aria-label", words);
        setTitle(words);
        balance.forEach(share -> add(new Span(new SideMark(share.side()), new Span(Integer.toString(share.all())))));
    }

    private String said(Share share) {
        return getTranslation(SideMark.nameKey(share.side())) + " " + share.all();
    }
}
