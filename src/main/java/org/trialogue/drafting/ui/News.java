package org.trialogue.drafting.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.application.Discussed;
import org.trialogue.platform.MemberId;

/** What has been said since a page was last brought up to date. */
final class News {

    private News() {}

    /** The names of those who said it, once for each remark, without the reader's own. */
    static List<String> authors(Discussed before, Discussed now, MemberId reader) {
        var known = before.threads().stream().collect(Collectors.toMap(CommentThread::id, Function.identity()));
        return now.threads().stream()
                .flatMap(thread -> {
                    var seen = known.get(thread.id());
                    return thread.remarks().stream()
                            .skip(seen == null ? 0 : seen.remarks().size());
                })
                .filter(remark -> !remark.by().member().equals(reader))
                .map(Remark::name)
                .toList();
    }
}
