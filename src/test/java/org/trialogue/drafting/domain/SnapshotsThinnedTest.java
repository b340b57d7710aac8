package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

/** Whole texts that were kept along the way go, and no version goes with them. */
class SnapshotsThinnedTest extends Setting {

    @Autowired
    private SnapshotRows snapshots;

    @Autowired
    private History history;

    @Autowired
    private Clock clock;

    @Test
    void the_first_the_named_and_the_last_two_stay_and_every_version_can_be_read() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        for (int version = 1; version <= 6; version++) written(text, worker, version, 12, version + " ");
        var third = at(scene, text, 3);
        for (int version = 1; version <= 6; version++) keep(scene, text, version);
        named(scene, text, 2);
        var gone = snapshots.thin(1_000);
        assertThat(gone).isGreaterThanOrEqualTo(3);
        assertThat(kept(scene, text)).containsExactly(0, 2, 5, 6);
        assertThat(at(scene, text, 3)).isEqualTo(third);
        assertThat(third.doc().textContent()).contains("3 2 1 Children");
    }

    private void keep(Convened scene, TextId text, int version) {
        Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> {
                    snapshots.keep(text, scene.shared(), history.at(text, version), clock.instant());
                    return true;
                }));
    }

    private void named(Convened scene, TextId text, int version) {
        Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> jdbc.sql("""
                                update drafting.snapshot
                                   set name = 'For the sitting', named_by = ?, named_affiliation = 'WORKERS',
                                       named_capacity = 'TITULAR', named_at = now()
                                 where text_id = ? and version = ?""")
                        .params(scene.worker().value(), text.value(), version)
                        .update()));
    }

    private Version at(Convened scene, TextId text, int version) {
        return Viewing.as(scene.worker(), () -> transaction.execute(status -> history.at(text, version)));
    }

    private List<Integer> kept(Convened scene, TextId text) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(
                        status -> jdbc.sql("select version from drafting.snapshot where text_id = ? order by version")
                                .param(text.value())
                                .query(Integer.class)
                                .list()));
    }
}
