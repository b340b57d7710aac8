package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.trialogue.platform.MemberId;

/** What pages of this node show of rooms, and to whom, so that it can be taken away from who may not enter any more. */
@org.springframework.stereotype.Component
public class RoomPages {

    private final Map<Component, Shown> shown = new ConcurrentHashMap<>();

    /** What stands on a page of a room for a member. */
    public record Shown(UI page, Component content, MemberId member, UUID room) {

        /** Takes it off the page, once the page is free, and does what is to follow. */
        public void take(Runnable then) {
            page.access(() -> {
                content.removeFromParent();
                then.run();
            });
        }
    }

    /** Remembers this for as long as it stands on a page. */
    public void note(Component content, MemberId member, UUID room) {
        content.addAttachListener(attached -> shown.put(content, new Shown(attached.getUI(), content, member, room)));
        content.addDetachListener(detached -> shown.remove(content));
    }

    /** All that stands on pages now. */
    public List<Shown> all() {
        return List.copyOf(shown.values());
    }
}
