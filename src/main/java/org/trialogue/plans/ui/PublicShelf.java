package org.trialogue.plans.ui;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.Publication;
import org.trialogue.plans.application.PublicReading;
import org.trialogue.platform.ui.OpenAnswer;

/**
 * Plans that everybody may read, each read anew after a minute at the latest: however many come, at once or one after the other, the database is
 * asked once, and each file is written once. Whether a page is open, and what its parties agreed, is asked each time.
 */
@Component
class PublicShelf {

    /** How long what was reported or answered may take to show. */
    static final Duration KEPT = OpenAnswer.KEPT;

    private static final int COMMITMENTS = 20_000;
    private static final int LINES = 20_000;

    private final PublicReading reading;
    private final LoadingCache<Place, @Nullable Kept> shelf;
    private final LoadingCache<String, List<PlanId>> list;
    private final LoadingCache<PlanId, @Nullable ListedPlan> lines;

    PublicShelf(PublicReading reading) {
        this.reading = reading;
        this.shelf = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumWeight(COMMITMENTS)
                .weigher((Place place, Kept kept) ->
                        Math.min(COMMITMENTS, 1 + kept.plan().commitments().size()))
                .build(place -> reading.of(place.plan()).map(Kept::new).orElse(null));
        this.list = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> reading.open());
        this.lines = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(LINES)
                .build(plan -> reading.listed(plan).orElse(null));
    }

    /** The plans whose page is open, the one that was opened last first; one that was opened just now may be missing for a minute. */
    List<PlanId> open() {
        return list.get(Publication.LIST);
    }

    /** What the list says of those of these plans that are open at this moment; how they stand may be a minute old. Their pages are left alone. */
    List<ListedPlan> listed(List<PlanId> plans) {
        return reading.stillOpen(plans).stream()
                .map(plan -> Optional.ofNullable(lines.get(plan)))
                .flatMap(Optional::stream)
                .toList();
    }

    private record Place(PlanId plan, int edition) {}

    private record Kept(PublicPlan plan, Map<String, PublicFile> files) {

        Kept(PublicPlan plan) {
            this(plan, new ConcurrentHashMap<>());
        }
    }

    Optional<PublicPlan> plan(PlanId id) {
        return kept(id).map(Kept::plan);
    }

    /**
     * A plan as a file.
     *
     * @param format its name, under which it is kept
     * @param written how it is written
     */
    Optional<PublicFile> file(
            PlanId id, String format, Locale language, BiFunction<PublicPlan, Locale, byte[]> written) {
        return kept(id).map(kept -> kept.files()
                .computeIfAbsent(
                        format + " " + language.toLanguageTag(),
                        place -> PublicFile.of(written.apply(kept.plan(), language))));
    }

    private Optional<Kept> kept(PlanId id) {
        return reading.edition(id).flatMap(edition -> Optional.ofNullable(shelf.get(new Place(id, edition))));
    }
}
