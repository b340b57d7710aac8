package org.trialogue.drafting.collab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.collab.Verdict.Kept;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Block;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Node;

/** Tells members that a text mentions them: once for each mention in its block, however often the block is written again. */
@Component
class MentionNotices {

    private final Notices notices;
    private final Membership membership;

    MentionNotices(Notices notices, Membership membership) {
        this.notices = notices;
        this.membership = membership;
    }

    /** Tells those whom a commit brings into the text, once it holds. */
    void tell(TextHead text, Kept kept) {
        var brought = new HashSet<Key>(Brought.by(kept.commit().steps()).mentions().stream()
                .map(MentionNotices::key)
                .toList());
        if (brought.isEmpty()) return;
        for (var block : Blocks.of(kept.version().doc()))
            if (block.node().type().inlineContent()) tell(text, kept, block, brought);
    }

    private void tell(TextHead text, Kept kept, Block block, Set<Key> brought) {
        var id = block.id();
        if (id == null) return;
        for (var child : block.node().content())
            if (child.type().name().equals("mention") && brought.contains(key(child))) post(text, kept, id, key(child));
    }

    private void post(TextHead text, Kept kept, String block, Key mention) {
        var by = kept.commit().by().member();
        var member = new MemberId(UUID.fromString(mention.member()));
        if (member.equals(by)
                || membership.actingOn(member, text.room(), text.id().value()).isEmpty()) return;
        var topic = "drafting.mention/%s/%s/%s".formatted(text.id(), block, mention.id());
        var said = sentence(text, membership.person(by).map(Person::name).orElse(""));
        var link = "texts/" + text.id() + "#" + block;
        notices.post(new Notice(
                member,
                topic,
                said.key(),
                said.arguments(),
                link,
                false,
                null,
                text.room().value()));
    }

    private record Sentence(String key, List<String> arguments) {}

    /** What a group calls its texts stays within its room. */
    private Sentence sentence(TextHead text, String name) {
        var shared = membership
                .room(text.room())
                .filter(room -> !room.kind().apart())
                .isPresent();
        return shared
                ? new Sentence("drafting.notice.mention", List.of(name, text.title()))
                : new Sentence("drafting.notice.mention-group", List.of(name));
    }

    private record Key(String member, String id) {}

    private static Key key(Node mention) {
        var member = mention.attrs().string("member");
        var id = mention.id();
        return new Key(member == null ? "" : member, id == null ? member + "" : id);
    }
}
