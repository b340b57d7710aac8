package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Snapshots;
import org.trialogue.plans.Snapshots.Measured;
import org.trialogue.plans.Snapshots.Snapshot;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;

/** Hands out how a plan stood from time to time: a row a day and side, the same heads in each language. */
@RestController
class SnapshotsFile {

    private final Snapshotting snapshots;
    private final SignedIn signedIn;

    SnapshotsFile(Snapshotting snapshots, SignedIn signedIn) {
        this.snapshots = snapshots;
        this.signedIn = signedIn;
    }

    @GetMapping("/plans/{plan}/snapshots/as/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID plan) {
        var id = new PlanId(plan);
        return snapshots
                .of(id, signedIn.id())
                .map(found -> {
                    snapshots.taken(id, signedIn.id());
                    return Handout.csv("snapshots", csv(found).getBytes(StandardCharsets.UTF_8));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String csv(Snapshots found) {
        var head = Stream.concat(
                        Stream.of("day", "period", "side"),
                        Stream.of(Measured.values()).map(Measured::key))
                .toList();
        var rows = found.all().stream().flatMap(SnapshotsFile::rows);
        return Stream.concat(Stream.of(head), rows).map(CsvLine::of).collect(Collectors.joining("", CsvLine.MARK, ""));
    }

    private static Stream<List<String>> rows(Snapshot snapshot) {
        return snapshot.figures().keySet().stream().sorted().map(side -> {
            var cells = new ArrayList<String>();
            cells.add(snapshot.day().toString());
            var period = snapshot.period();
            cells.add(period == null ? "" : period.toString());
            cells.add(side.toLowerCase(Locale.ROOT));
            for (var measured : Measured.values()) cells.add(Integer.toString(snapshot.of(measured, side)));
            return cells;
        });
    }
}
