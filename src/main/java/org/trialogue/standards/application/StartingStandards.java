package org.trialogue.standards.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.search.Entries;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the starting library at the first start, and again when what we ship has changed; the nodes wait for each other, so that it is
 * done once.
 */
@Component
@Order(10)
class StartingStandards implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartingStandards.class);
    private static final String NAME = "standards";
    private static final long LOCK = 0x7374_616e_6461_7264L;

    private static final List<String> FILES = List.of(
            "instruments", "gists", "principles", "indicators", "themes", "vocabularies", "countries", "crosswalk");

    /** To be raised when the loading itself changes. */
    private static final String LOADING = "3";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final StandardsEntries source;
    private final Entries entries;
    private final StoredConcepts concepts;
    private final Clock clock;

    StartingStandards(
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            StandardsEntries source,
            Entries entries,
            StoredConcepts concepts,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.source = source;
        this.entries = entries;
        this.concepts = concepts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> load());
        concepts.forget();
    }

    private void load() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> n)
                .list();
        var hash = hash();
        if (loaded(hash)) return;
        new InstrumentLoading(jdbc, json)
                .load(read("instruments", InstrumentLoading.File.class), read("gists", InstrumentLoading.Gists.class));
        new PrincipleLoading(jdbc, json).load(tree("principles"), tree("indicators"));
        new VocabularyLoading(jdbc, json).load(tree("themes"), tree("vocabularies"), tree("countries"));
        new CrosswalkLoading(jdbc, json).load(tree("crosswalk"));
        jdbc.sql("""
                        insert into standards.loaded (name, sha256, at) values (?, ?, ?)
                        on conflict (name) do update set sha256 = excluded.sha256, at = excluded.at""")
                .param(NAME)
                .param(hash)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        source.all(entries::put);
        LOG.info("The library of standards is loaded");
    }

    private boolean loaded(String hash) {
        return jdbc.sql("select count(*) from standards.loaded where name = ? and sha256 = ?")
                        .param(NAME)
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LOADING.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var name : FILES) digest.update(bytes(name));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private tools.jackson.databind.JsonNode tree(String name) {
        return json.readTree(bytes(name));
    }

    private <T> T read(String name, Class<T> type) {
        return json.readValue(bytes(name), type);
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource("org/trialogue/standards/" + name + ".json").getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
