package org.trialogue.knowledge.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.SavedSearch;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.knowledge.domain.SavedSearches;
import org.trialogue.membership.PersonErased;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.search.Search;

/** Members keep searches, each their own, and say how often they want to be told what is new. */
@Service
@Transactional
public class SavingSearches {

    /** How many a member may keep. */
    public static final int MOST = 50;

    /** How long a name may be. */
    public static final int NAME = 200;

    /** How much an address may hold. */
    private static final int LONGEST = 4_000;

    private final SavedSearches rows;
    private final Search search;
    private final Notices notices;
    private final Clock clock;

    SavingSearches(SavedSearches rows, Search search, Notices notices, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.notices = notices;
        this.clock = clock;
    }

    /** The address within the portal of what one finds, beginning with no slash. */
    public static String address(SavedSearch saved) {
        return AlertNotice.address(saved);
    }

    /** The member's own, the last saved first. */
    @Transactional(readOnly = true)
    public List<SavedSearch> of(MemberId member) {
        return rows.of(member);
    }

    /**
     * Keeps a search: what is new from now on is told.
     *
     * @param address the parameters of the library's page
     * @throws Refusal where nothing is asked for or too much, of a name that is missing or too long, and where there are enough
     */
    public UUID save(String name, Map<String, List<String>> address, Rhythm rhythm, MemberId member) {
        var called = named(name);
        var whole = search.kept(address);
        if (search.asked(whole, Locale.ENGLISH).blank() || rows.length(whole) > LONGEST)
            throw new Refusal("knowledge.refused.search-blank");
        if (rows.of(member).size() >= MOST) throw new Refusal("knowledge.refused.searches", MOST);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = rhythm.next(now, now);
        var saved = new SavedSearch(UUID.randomUUID(), called, whole, rhythm, false, now, due, 0);
        rows.add(saved, member, now);
        return saved.id();
    }

    /**
     * Calls one otherwise.
     *
     * @throws Refusal of a name that is missing or too long, and of a search that is not the member's
     */
    public void rename(UUID id, String name, MemberId member) {
        rows.rename(own(id, member).id(), named(name));
    }

    /**
     * Changes how often something is told, or whether anything is. What is new during a pause is not told after it.
     *
     * @throws Refusal of a search that is not the member's
     */
    public void pace(UUID id, Rhythm rhythm, boolean paused, MemberId member) {
        var saved = own(id, member);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var goesOn = saved.paused() && !paused;
        rows.pace(
                id,
                rhythm,
                paused,
                goesOn ? now : saved.since(),
                goesOn || rhythm != saved.rhythm() ? rhythm.next(now, now) : saved.due());
    }

    /**
     * Deletes one, and what was told of it.
     *
     * @throws Refusal of a search that is not the member's
     */
    public void remove(UUID id, MemberId member) {
        var saved = own(id, member);
        rows.remove(id);
        for (var run = 1; run <= saved.run(); run++) notices.settle(SearchAlerts.topic(id, run), member);
    }

    @ApplicationModuleListener
    void on(PersonErased erased) {
        rows.forget(erased.member());
    }

    private SavedSearch own(UUID id, MemberId member) {
        return rows.own(id, member).orElseThrow(() -> new Refusal("knowledge.refused.no-search"));
    }

    private static String named(String typed) {
        var name = typed.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        if (name.isEmpty()) throw new Refusal("knowledge.refused.search-name");
        if (name.length() > NAME) throw new Refusal("knowledge.refused.words-long", NAME);
        return name;
    }
}
