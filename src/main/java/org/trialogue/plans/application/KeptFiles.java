package org.trialogue.plans.application;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Attachment;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;

/** Takes in the files that are given as evidence. Each passes what each file passes. */
@Component
class KeptFiles {

    private final FileStore files;

    KeptFiles(FileStore files) {
        this.files = files;
    }

    Set<FileId> of(RoomId room, List<Attachment> evidence, MemberId by) {
        var kept = new LinkedHashSet<FileId>();
        for (var attachment : evidence) kept.add(of(room, attachment, by));
        return kept;
    }

    FileId of(RoomId room, Attachment attachment, MemberId by) {
        try (var content = attachment.content().getInputStream()) {
            return files.keep(room.value(), attachment.name(), content, by);
        } catch (IOException gone) {
            throw new Refusal("files.refused.cut-off", attachment.name());
        }
    }
}
