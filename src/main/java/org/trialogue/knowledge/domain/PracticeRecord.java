package org.trialogue.knowledge.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;

/** A practice with all its versions: telling it anew adds one, and none is ever changed or lost. */
@Entity
@Table(schema = "knowledge", name = "practice")
public class PracticeRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long revision;

    @Column(name = "key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private int latest;

    @OneToMany(mappedBy = "practice", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<PracticeVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PracticeRecord() {}

    /** Tells a practice for the first time. */
    public PracticeRecord(String key, Origin origin, Locale language, Account account, Instant now) {
        this.id = UUID.randomUUID();
        this.key = key;
        this.origin = origin;
        this.stage = Stage.DRAFT;
        add(language, account, now);
    }

    /**
     * Tells it anew.
     *
     * @return whether that says anything new
     */
    public boolean tell(Locale language, Account account, Instant now) {
        if (current()
                .read(key, externalId, isImported())
                .equals(new Practice(key, externalId, latest, language, account, isImported()))) return false;
        add(language, account, now);
        return true;
    }

    /** Tells it once more in the same words, as what goes with it has changed. */
    public void repeat(Instant now) {
        var read = current().read(key, externalId, isImported());
        add(read.language(), read.account(), now);
    }

    /** Lets everyone signed in read it. */
    public void publish() {
        stage = Stage.PUBLISHED;
    }

    /** What is read of it, once it is published. */
    public Optional<Practice> read() {
        return stage == Stage.PUBLISHED ? Optional.of(current().read(key, externalId, isImported())) : Optional.empty();
    }

    /** Whether it stands as the portal brought it along: once members have told it anew, it is theirs. */
    public boolean isShipped() {
        return origin == Origin.STARTING_LIBRARY;
    }

    /** From now on it is the members'. */
    public void adopt() {
        origin = Origin.MEMBER;
    }

    /** The number of its newest version. */
    public int latest() {
        return latest;
    }

    /** When a version was written. */
    public record Told(int version, Instant at) {}

    /** When each version was written, the first one first. */
    public List<Told> told() {
        return versions.stream()
                .map(version -> new Told(version.number(), version.writtenAt()))
                .toList();
    }

    /** A version by its number, where it is published or was. */
    public Optional<Practice> version(int number) {
        var seen = stage == Stage.PUBLISHED || stage == Stage.RETIRED;
        if (!seen || number < 1 || number > versions.size()) return Optional.empty();
        return Optional.of(versions.get(number - 1).read(key, externalId, isImported()));
    }

    /** It is not recommended any more. */
    public void retire() {
        stage = Stage.RETIRED;
    }

    /** What is read of it, where it was retired. */
    public Optional<Practice> retired() {
        return stage == Stage.RETIRED ? Optional.of(current().read(key, externalId, isImported())) : Optional.empty();
    }

    /** Whether it stands as it was brought in from elsewhere. */
    boolean isImported() {
        return origin == Origin.IMPORTED;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    private void add(Locale language, Account account, Instant now) {
        latest++;
        versions.add(new PracticeVersion(this, latest, language, account, now));
    }

    private PracticeVersion current() {
        return versions.getLast();
    }
}
