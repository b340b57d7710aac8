package org.trialogue.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.ScannerProperties.Found;
import org.trialogue.platform.security.Viewing;

/** What the scanner finds is refused or kept apart, whoever keeps it and wherever: there is one way in for files. */
@WithCouncil
class ScannedFilesTest {

    @Autowired
    Council council;

    @Autowired
    FileTables tables;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    Downloads downloads;

    private final byte[] harmful = (LocalClamd.EICAR + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    private LocalClamd clamd;
    private Council.Body body;

    @BeforeEach
    void convened() throws IOException {
        clamd = new LocalClamd();
        body = council.convene();
    }

    @AfterEach
    void closed() throws IOException {
        clamd.close();
    }

    @Test
    void what_is_harmful_is_refused_and_leaves_nothing_behind() {
        var files = store(Found.REFUSE);
        refused("files.refused.found", files, harmful);
        assertThat(council.rows(body.workers().member(), "platform.chunk")).isZero();
        assertThat(kept(files, "all is well".getBytes(StandardCharsets.UTF_8)).isApart())
                .isFalse();
        assertThat(clamd.looked()).isEqualTo(2);
    }

    @Test
    void where_so_configured_it_is_kept_apart_and_handed_to_nobody() {
        var files = store(Found.QUARANTINE);
        var kept = kept(files, harmful);
        assertThat(kept.found()).isEqualTo("Eicar-Test-Signature");
        assertThatThrownBy(() -> files.open(kept)).hasMessage("files.refused.apart");
        var answer = Viewing.as(
                body.workers().member(), () -> downloads.download(kept.id().value()));
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void what_came_in_before_the_scanner_knew_it_is_kept_apart_when_it_comes_again() {
        var before = kept(store(), harmful);
        kept(store(Found.QUARANTINE), harmful);
        assertThat(council.as(body.workers(), () -> store().find(before.id()).orElseThrow())
                        .isApart())
                .isTrue();
    }

    @Test
    void it_is_kept_apart_as_well_where_what_comes_again_is_refused() {
        var before = kept(store(), harmful);
        refused("files.refused.found", store(Found.REFUSE), harmful);
        assertThat(council.as(body.workers(), () -> store().find(before.id()).orElseThrow())
                        .isApart())
                .isTrue();
    }

    @Test
    void while_the_scanner_is_away_nothing_comes_in() throws IOException {
        var files = store(Found.QUARANTINE);
        clamd.close();
        refused("files.refused.scanner-away", files, "all is well".getBytes(StandardCharsets.UTF_8));
        assertThat(council.rows(body.workers().member(), "platform.chunk")).isZero();
    }

    private FileStore store(Found found) {
        var rules =
                new ScannerProperties("localhost", clamd.port(), Duration.ofSeconds(2), Duration.ofSeconds(10), found);
        return new FileStore(tables, transactions, clock, new Clamd(rules), rules, DataSize.ofMegabytes(1));
    }

    private FileStore store() {
        var rules = new ScannerProperties("", 0, Duration.ofSeconds(1), Duration.ofSeconds(1), Found.REFUSE);
        return new FileStore(
                tables, transactions, clock, new Scanning().scanner(rules), rules, DataSize.ofMegabytes(1));
    }

    private KeptFile kept(FileStore files, byte[] content) {
        return council.as(body.workers(), () -> {
            var file = files.keep(
                    body.shared().value(),
                    "minutes.txt",
                    new ByteArrayInputStream(content),
                    body.workers().member());
            return files.find(file).orElseThrow();
        });
    }

    private void refused(String key, FileStore files, byte[] content) {
        assertThatThrownBy(() -> kept(files, content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
