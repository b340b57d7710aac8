package org.trialogue.knowledge.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.domain.Origin;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.search.Entries;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the practices that we ship at the first start; where what we ship has changed, as new versions. */
@Component
@Order(20)
class StartingPractices implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartingPractices.class);
    private static final String NAME = "practices";
    private static final long LOCK = 0x7072_6163_7469_6365L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final PracticeRecords practices;
    private final ReadingRows readings;
    private final PracticeEntries search;
    private final Entries entries;
    private final Clock clock;

    StartingPractices(
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            PracticeRecords practices,
            ReadingRows readings,
            PracticeEntries search,
            Entries entries,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.practices = practices;
        this.readings = readings;
        this.search = search;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> n)
                .list();
        var shipped = bytes("programmes.json");
        var read = bytes("readings.json");
        var beside = bytes("particulars.json");
        var hash = hash(shipped, read, beside);
        if (loaded(hash)) return;
        var byKey = json.readValue(read, ReadingsFile.class).byKey();
        var particulars = json.readValue(beside, ParticularsFile.class).byKey();
        for (var programme : json.readValue(shipped, ProgrammeFile.class).programmes())
            publish(
                    programme.id(),
                    ParticularsFile.told(programme.account(), particulars.get(programme.id())),
                    byKey.getOrDefault(programme.id(), Reading.NONE));
        jdbc.sql("""
                        insert into knowledge.loaded (name, sha256, at) values (?, ?, ?)
                        on conflict (name) do update set sha256 = excluded.sha256, at = excluded.at""")
                .param(NAME)
                .param(hash)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        LOG.info("The starting library of practices is loaded");
    }

    private void publish(String key, Account account, Reading reading) {
        var now = clock.instant();
        var known = practices.findByKey(key);
        if (known.filter(practice -> !practice.isShipped()).isPresent()) return;
        known.ifPresent(practice -> practice.tell(Locale.ENGLISH, account, now));
        var practice =
                known.orElseGet(() -> new PracticeRecord(key, Origin.STARTING_LIBRARY, Locale.ENGLISH, account, now));
        if (known.isEmpty()) {
            practice.publish();
            practices.save(practice);
        }
        practices.flush();
        readings.keep(key, reading, now);
        practice.read().map(search::entry).ifPresent(entries::put);
    }

    private boolean loaded(String hash) {
        return jdbc.sql("select count(*) from knowledge.loaded where name = ? and sha256 = ?")
                        .param(NAME)
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String hash(byte[]... shipped) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : shipped) digest.update(file);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource("org/trialogue/knowledge/" + file).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
