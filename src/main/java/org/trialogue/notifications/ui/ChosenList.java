package org.trialogue.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Attentions.Chosen;
import org.trialogue.platform.ui.Say;

/** Lists what a member chose to hear, or not to hear, with the way back beside each. */
class ChosenList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    ChosenList(Attentions attentions, List<Chosen> all, Attention attention) {
        addClassName("tri-notices");
        all.stream().filter(each -> each.attention() == attention).forEach(each -> chosen(attentions, each));
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private void chosen(Attentions attentions, Chosen chosen) {
        var kind = getTranslation("notifications.thing." + Things.kind(chosen.thing()));
        var called = chosen.name() == null ? getTranslation("notifications.me.thing.gone") : chosen.name();
        var muted = chosen.attention() == Attention.MUTED;
        line(kind, called, chosen.name() == null ? null : chosen.thing(), muted ? Way.HEAR : Way.STOP, () -> {
            attentions.choose(chosen.thing(), Attention.USUAL);
            Say.done(muted ? "notifications.followed.done" : "notifications.attention.usual.done");
        });
    }

    /** The way back. */
    enum Way {
        HEAR("notifications.me.follow", "notifications.me.follow.named"),
        STOP("notifications.me.unfollow", "notifications.me.unfollow.named");

        private final String key;
        private final String named;

        Way(String key, String named) {
            this.key = key;
            this.named = named;
        }
    }

    /** A line whose button takes it off the list. */
    final void line(@Nullable String kind, String name, @Nullable String link, Way way, Runnable end) {
        var words = new Div(link == null ? new Span(name) : new Anchor(link, name));
        if (kind != null) {
            var quiet = new Span(kind);
            quiet.addClassName("tri-quiet");
            words.add(new Span(" "), quiet);
        }
        var line = new ListItem(words);
        var button = new Button(getTranslation(way.key), pressed -> {
            end.run();
            remove(line);
            getUI().ifPresent(InboxChanged::tell);
        });
        button.setAriaLabel(getTranslation(way.named, name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        line.addClassName("tri-row");
        line.add(button);
        add(line);
    }
}
