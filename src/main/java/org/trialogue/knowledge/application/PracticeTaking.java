package org.trialogue.knowledge.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
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
     * @param first its first page
     */
    public record Found(Query query, Optional<MemberId> caller, Results first) {

        /** How many practices there are, of which a file holds the first {@link #MOST}. */
        public long total() {
            return first.total();
        }
    }

    /** Looks for the practices that a query finds, whatever kinds it asks for. */
    public Found find(Query query, Optional<MemberId> caller) {
        var asked = new Query(query.words(), "practice", query.narrowing(), 0, query.reader());
        return new Found(asked, caller, search.answer(asked, caller, 0, PAGE));
    }

    /**
     * Writes what was found, the best first; what is published or retired while it is written may be missing.
     *
     * @param base the address of the portal, ending with a slash
     */
    public void write(Found found, PracticeFormat format, String base, OutputStream out) throws IOException {
        try (var writer = format.writer(out)) {
            Set<String> written = new HashSet<>();
            var most = Math.min(MOST, found.total());
            var page = found.first().hits();
            for (int from = 0; !page.isEmpty(); ) {
                add(page, written, base, writer);
                from += PAGE;
                if (from >= most) break;
                page = search.answer(found.query(), found.caller(), from, PAGE).hits();
            }
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
            writer.add(along.taken(practice, base));
            writer.finish();
        }
    }

    private void add(List<Hit> page, Set<String> written, String base, PracticeWriter writer) throws IOException {
        var keys = new ArrayList<String>();
        for (var hit : page) if (written.add(hit.id())) keys.add(hit.id());
        Map<String, Published> found = practices.published(keys).stream()
                .collect(Collectors.toMap(each -> each.practice().key(), Function.identity()));
        for (var key : keys) {
            var each = found.get(key);
            if (each != null) writer.add(along.taken(each, base));
        }
    }
}
