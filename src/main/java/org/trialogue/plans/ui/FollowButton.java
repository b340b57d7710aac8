package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.trialogue.platform.ui.Say;

/** Follows something, or no longer: what changes in it then stands among what concerns me. */
final class FollowButton extends Button {

    private static final long serialVersionUID = 1L;

    private boolean follows;

    FollowButton(boolean follows, Consumer<Boolean> follow) {
        this.follows = follows;
        shown();
        addClickListener(pressed -> {
            follow.accept(!this.follows);
            this.follows = !this.follows;
            shown();
            Say.done(this.follows ? "plans.follow.done" : "plans.follow.stopped");
        });
    }

    private void shown() {
        setText(getTranslation(follows ? "plans.follow.stop" : "plans.follow"));
    }
}
