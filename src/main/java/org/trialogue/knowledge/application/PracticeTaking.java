package org.trialogue.knowledge.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.knowledge.exporting.PracticeWriter;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Search;

/** Practices are taken along as files: one, or all that a search finds. */
@Service
public class PracticeTaking {

    /** How many practices a file holds at most: as deep as the index can be read. */
    public static final int MOST = 10_000;

    private static final int PAGE = 250;

    private final Search search;
    private final PracticeRecords practices;
    private final Practices told;
    private final TakingAlong along;

    PracticeTaking(Search search, PracticeRecords practices, Practices told, TakingAlong along) {
        this.search = search;
        this.practices = practices;
        this.told = told;
        this.along = along;
    }

    /**
     * What a search finds, ready to be written.
     *
     * @param total how many practices there are, of which a file holds the first {@link #MOST}
     * @param keys theirs, the best first
     */
    public record Found(long total, List<String> keys) {

        /** Keeps its own copy. */
        public Found {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Looks for the practices that a query finds, whatever kinds it asks for. All pages are read before anything is written: where they are not
     * found in one way, as the index goes away or too many ask meanwhile, they would not make one list.
     *
     * @return empty where that happened twice
     */
    public Optional<Found> find(Query query, Optional<MemberId> caller) {
        var asked = query.inKind("practice");
        return gathered(asked, caller).or(() -> gathered(asked, caller));
    }

    private Optional<Found> gathered(Query asked, Optional<MemberId> caller) {
        var first = search.answer(asked, caller, 0, PAGE);
        Set<String> keys = new LinkedHashSet<>();
        var page = first;
        for (int from = PAGE; !page.hits().isEmpty(); from += PAGE) {
            if (!alike(first, page)) return Optional.empty();
            page.hits().forEach(hit -> keys.add(hit.id()));
            if (from >= Math.min(MOST, first.total())) break;
            page = search.answer(asked, caller, from, PAGE);
        }
        if (!alike(first, page)) return Optional.empty();
        return Optional.of(new Found(first.total(), List.copyOf(keys)));
    }

    private static boolean alike(Results first, Results page) {
        return first.source() == page.source()
                && first.remarks().contains(Remark.WORDS_ALONE)
                        == page.remarks().contains(Remark.WORDS_ALONE);
    }

    /**
     * Writes what was found, the best first; what is published or retired while it is written may be missing.
     *
     * @param base the address of the portal, ending with a slash
     */
    public void write(Found found, PracticeFormat format, String base, OutputStream out) throws IOException {
        try (var writer = format.writer(out)) {
            var keys = found.keys();
            for (int from = 0; from < keys.size(); from += PAGE)
                add(keys.subList(from, Math.min(keys.size(), from + PAGE)), base, writer);
            writer.finish();
        }
    }

    /**
     * A published practice; empty where there is none of that key, or it is not told in that language.
     *
     * @param language of the words; empty for its own
     */
    public Optional<Published> one(String key, Optional<Locale> language) {
        var found = practices.published(List.of(key)).stream().findFirst();
        return language.isEmpty()
                ? found
                : found.flatMap(own -> told.practice(key, language.get())
                        .map(words -> new Published(own.id(), words, own.writtenAt())));
    }

    /**
     * Writes one.
     *
     * @param base the address of the portal, ending with a slash
     */
    public void write(Published practice, PracticeFormat format, String base, OutputStream out) throws IOException {
        try (var writer = format.writer(out)) {
            writer.add(along.taken(List.of(practice), base).getFirst());
            writer.finish();
        }
    }

    private void add(List<String> keys, String base, PracticeWriter writer) throws IOException {
        Map<String, Published> found = practices.published(keys).stream()
                .collect(Collectors.toMap(each -> each.practice().key(), Function.identity()));
        var inOrder = keys.stream().map(found::get).filter(Objects::nonNull).toList();
        for (var each : along.taken(inOrder, base)) writer.add(each);
    }
}
