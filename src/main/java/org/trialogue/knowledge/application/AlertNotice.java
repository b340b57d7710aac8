package org.trialogue.knowledge.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.SavedSearch;
import org.trialogue.notifications.Notice;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Hit;

/** What an alert says: what is new, in which language it is written, and the words that were found in it. */
final class AlertNotice {

    /** Of how many things it says what they are; of the others, how many there are. */
    private static final int NAMED = 3;

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_WORDS = 5;

    private AlertNotice() {}

    /** @param more whether there is more than these hits */
    static Notice of(
            SavedSearch saved,
            int run,
            List<Hit> hits,
            boolean more,
            @Nullable UUID room,
            MemberId member,
            Locale reader) {
        var named = hits.stream()
                .limit(NAMED)
                .map(hit -> said(hit, reader))
                .collect(Collectors.joining(" · ", "", hits.size() > NAMED ? " · …" : ""));
        var count = NumberFormat.getIntegerInstance(reader).format(hits.size()) + (more ? "+" : "");
        var link = hits.size() == 1 ? hits.getFirst().passage().link() : address(saved);
        return new Notice(
                member,
                SearchAlerts.topic(saved.id(), run),
                "knowledge.notice.alert",
                List.of(saved.name(), count, named),
                link,
                false,
                null,
                room);
    }

    private static String said(Hit hit, Locale reader) {
        var title = hit.title().stream().map(Hit.Span::text).collect(Collectors.joining());
        var words = hit.why().stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        var about = Stream.of(hit.language().getDisplayLanguage(reader), words)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return shortened(title) + " (" + about + ")";
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    /** The page of the whole search. */
    static String address(SavedSearch saved) {
        return new TreeMap<>(saved.address())
                .entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "library?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
