package org.trialogue.knowledge.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.trialogue.knowledge.application.PracticeNews;
import org.trialogue.knowledge.application.PracticeNews.Place;
import org.trialogue.knowledge.application.TakingAlong;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.exporting.AtomFeed;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;

/** What is new in the library, for programs that watch it. */
@ScriptAddress
@Tag(name = "practices")
class PracticeFeed {

    private static final String PATH = "/api/v1/feeds/practices";

    private final PracticeNews news;
    private final TakingAlong along;
    private final String name;

    PracticeFeed(PracticeNews news, TakingAlong along, @Value("${spring.application.name}") String name) {
        this.news = news;
        this.along = along;
        this.name = name;
    }

    @SecurityRequirements
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(
            summary = "Published practices as an Atom feed, the last written first",
            description =
                    "The key of an entry never changes; updated says when its latest version was written. The link next leads further back.")
    void feed(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        var asked = Batch.size(size);
        var place = Place.read(Cursor.read(after))
                .orElseThrow(() -> new WrongQuestion("after must be what the link next of an earlier page says"));
        var found = news.from(place, asked + 1);
        var shown = found.subList(0, Math.min(asked, found.size()));
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var next = found.size() <= asked
                ? null
                : base + PATH + "?size=" + asked + "&after="
                        + Cursor.of(Place.after(shown.getLast()).toString());
        response.setContentType(MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        new AtomFeed(
                        name,
                        base + PATH,
                        next,
                        shown.isEmpty() ? Instant.EPOCH : shown.getFirst().writtenAt(),
                        entries(shown, base))
                .write(response.getOutputStream());
    }

    private List<AtomFeed.Entry> entries(List<Published> shown, String base) {
        var taken = along.taken(shown, base + "/");
        return IntStream.range(0, taken.size())
                .mapToObj(at -> new AtomFeed.Entry(shown.get(at).id(), taken.get(at)))
                .toList();
    }
}
