package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class AgreeingTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private AgreedRows agreed;

    @Autowired
    private Drafts drafts;

    @Test
    void the_chair_and_the_secretary_record_what_is_agreed_and_what_is_open_again() throws SQLException {
        var scene = convened();
        var chair = mandated(scene.group(), scene.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        proceeds(scene.group(), scene.secretary(), 0, false);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var first = provision(text, 0, chair);
        agree(text, first, chair);
        agree(text, provision(text, 1, chair), scene.secretary().member());
        reopen(text, first, scene.secretary().member());
        assertThat(agreedIn(text, scene.worker())).containsExactly(provision(text, 1, chair));
        assertThat(deeds(scene))
                .containsExactly(
                        "drafting.provision-agreed", "drafting.provision-agreed", "drafting.provision-reopened");
    }

    @Test
    void what_is_agreed_already_is_recorded_once() throws SQLException {
        var scene = convened();
        proceeds(scene.group(), scene.secretary(), 0, false);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var secretary = scene.secretary().member();
        var provision = provision(text, 0, secretary);
        agree(text, provision, secretary);
        agree(text, provision, secretary);
        reopen(text, provision, secretary);
        reopen(text, provision, secretary);
        assertThat(deeds(scene)).containsExactly("drafting.provision-agreed", "drafting.provision-reopened");
        agree(text, provision, secretary);
        assertThat(agreedIn(text, secretary)).containsExactly(provision);
    }

    @Test
    void a_member_of_a_group_records_nothing() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var provision = provision(text, 0, scene.worker());
        assertThatThrownBy(() -> agree(text, provision, scene.worker())).hasMessage("drafting.refused.agree");
        assertThatThrownBy(() -> reopen(text, provision, scene.worker())).hasMessage("drafting.refused.agree");
        assertThat(agreedIn(text, scene.worker())).isEmpty();
    }

    @Test
    void what_the_groups_are_asked_before_is_not_reopened_on_one_word() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var secretary = scene.secretary().member();
        var provision = provision(text, 0, secretary);
        agree(text, provision, secretary);
        assertThatThrownBy(() -> reopen(text, provision, secretary)).hasMessage("drafting.refused.reopening-unopposed");
        assertThat(agreedIn(text, secretary)).containsExactly(provision);
    }

    @Test
    void who_is_not_of_the_room_neither_agrees_nor_sees_what_is_agreed() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var secretary = scene.secretary().member();
        var provision = provision(text, 0, secretary);
        agree(text, provision, secretary);
        var stranger = convened().secretary().member();
        assertThatThrownBy(() -> reopen(text, provision, stranger)).hasMessage("drafting.refused.room");
        assertThat(agreedIn(text, stranger)).isEmpty();
    }

    @Test
    void only_a_provision_of_the_text_is_agreed() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        assertThatThrownBy(() -> agree(text, "made up", scene.secretary().member()))
                .hasMessage("drafting.refused.no-provision");
    }

    private String provision(TextId text, int index, MemberId reader) {
        return Viewing.as(reader, () -> drafts.provisions(text).get(index).blockId());
    }

    private void agree(TextId text, String provision, MemberId member) {
        Viewing.as(member, () -> {
            agreeing.agree(text, provision, member);
            return true;
        });
    }

    private void reopen(TextId text, String provision, MemberId member) {
        Viewing.as(member, () -> {
            agreeing.reopen(text, provision, member);
            return true;
        });
    }

    private Set<String> agreedIn(TextId text, MemberId reader) {
        return Viewing.as(reader, () -> transaction.execute(status -> agreed.of(text)));
    }

    private static List<String> deeds(Convened scene) throws SQLException {
        try (var owner = owner();
                var asking = owner.prepareStatement(
                        "select deed from audit.record where room_id = ? and deed like 'drafting.provision-%' order by at")) {
            asking.setObject(1, scene.shared().value());
            var rows = asking.executeQuery();
            var deeds = new ArrayList<String>();
            while (rows.next()) deeds.add(rows.getString(1));
            return deeds;
        }
    }
}
