package org.trialogue.drafting.application;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Tells all who may enter the room of a text that it came to another stage, but for who brought it there. */
@Component
class StageNotices {

    private final Colleagues colleagues;
    private final Notices notices;

    StageNotices(Colleagues colleagues, Notices notices) {
        this.colleagues = colleagues;
        this.notices = notices;
    }

    void tell(TextHead head, Stage to, Acting by, Instant now) {
        tell(head, "drafting.notice.stage." + to.key(), by, now);
    }

    /** That it is not published any more. */
    void tellWithdrawn(TextHead head, Acting by, Instant now) {
        tell(head, "drafting.notice.withdrawn", by, now);
    }

    private void tell(TextHead head, String key, Acting by, Instant now) {
        for (var held : colleagues.in(head.room())) {
            var member = held.person().id();
            if (!member.equals(by.member())) notices.post(notice(head, key, member, now));
        }
    }

    private static Notice notice(TextHead head, String key, MemberId member, Instant now) {
        return new Notice(
                member,
                "drafting.stage/" + head.id() + "/" + now.toEpochMilli(),
                key,
                List.of(head.title()),
                "texts/" + head.id(),
                false,
                null,
                head.room().value());
    }
}
