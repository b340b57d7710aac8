package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Adopting;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Staging;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.membership.application.Chartering;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.RoomDoor;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Each cell of the small table in {@code docs/security-model.md}: roles that differ from another in a few deeds, or could be taken for it. */
@TestInstance(Lifecycle.PER_CLASS)
class NearRolesTest extends NearScene {

    @Autowired
    private Nominating nominating;

    @Autowired
    private Chartering chartering;

    @Autowired
    private CalendarKeeping calendar;

    @Autowired
    private GroupingGovernments governments;

    @Autowired
    private RoomDoor door;

    @Autowired
    private Opening opening;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Adopting adopting;

    @Autowired
    private Amending amending;

    @Autowired
    private Positioning positioning;

    @Autowired
    private AnsweringPositions answering;

    @Autowired
    private Drafts drafts;

    private final TreeMap<String, List<String>> came = new TreeMap<>();

    @BeforeAll
    void everybody() {
        convene();
    }

    @Test
    void each_may_do_what_the_table_says_and_nothing_else() throws IOException {
        body();
        texts();
        rooms();
        positions();
        var table = ModelOfSecurity.read().table("## Roles that are nearly another");
        assertThat(table.getFirst().subList(1, table.getFirst().size()))
                .containsExactlyElementsOf(
                        List.of(NearRole.values()).stream().map(NearRole::title).toList());
        var said = new TreeMap<String, List<String>>();
        for (var row : table.subList(1, table.size())) said.put(row.getFirst(), row.subList(1, row.size()));
        assertThat(came).isEqualTo(said);
    }

    private void body() {
        act("mandate: let in whom a secretary entered for the Workers", by -> letting.letIn(group, waiting, by));
        deed(
                "nomination: make",
                by -> nominating.nominate(
                        group,
                        Objects.requireNonNull(
                                membership.person(by).orElseThrow().organizationId()),
                        somebody(),
                        adviser(),
                        by));
        act("rules: change", by -> {
            var charter = chartering.charter(group, by);
            chartering.settle(group, charter.rules(), charter.edition(), by);
        });
        var sitting =
                new CalendarEntryDraft(EntryKind.SITTING, "First sitting", Instant.now(), null, ZoneOffset.UTC, "", "");
        deed("calendar: enter", by -> calendar.enter(group, sitting, by));
        act("named group of governments: change", by -> governments.change(alliance, alliedDraft(), 0, by));
        act("named group of governments: leave", by -> governments.leave(alliance, by));
    }

    private void texts() {
        deed(
                "shared text: write",
                by -> opening.open(text, by).orElseThrow().rights().edit());
        act(
                "shared text: bring to the next stage",
                by -> staging.bring(text, Stage.PREPARATION, Stage.GENERAL_DISCUSSION, "", by));
        act("shared text: agree a provision", by -> agreeing.agree(text, first(text), by));
        act("shared text at its final reading: adopt", by -> adopting.adopt(finished, 0, by));
        var provision = as(people.get(NearRole.GROUP_SECRETARY), () -> first(workersText));
        act("Workers' text: agree a provision", by -> agreeing.agree(workersText, provision, by));
        deed("draft amendment in the Workers' room: begin", by -> begin(room(RoomKind.WORKERS_CAUCUS), by));
        deed("draft amendment in the governments' room: begin", by -> begin(room(RoomKind.GOVERNMENTS), by));
        deed("draft amendment of a named group of governments: begin", by -> begin(allied, by));
    }

    private void rooms() {
        deed("Officers' room: enter", by -> door.enter(room(RoomKind.OFFICERS), by));
        deed("Employers' room: enter", by -> door.enter(room(RoomKind.EMPLOYERS_CAUCUS), by));
        deed("Workers' room: enter", by -> door.enter(room(RoomKind.WORKERS_CAUCUS), by));
        deed("governments' room: enter", by -> door.enter(room(RoomKind.GOVERNMENTS), by));
        deed("room of a named group of governments: enter", by -> door.enter(allied, by));
        deed("drafting committee: enter", by -> door.enter(committee, by));
        deed(
                "text of the drafting committee: write",
                by -> opening.open(committeeText, by)
                        .map(opened -> opened.rights().edit())
                        .orElse(false));
        deed("database: the Workers' text", by -> rows("drafting.text where id", workersText.value()));
        deed(
                "database: what the Workers' room has on the shared text",
                by -> rows("drafting.position where id", entered));
        deed(
                "database: that the room of a named group of governments is there",
                by -> rows("membership.room where id", allied.value()));
    }

    private void positions() {
        for (var kind : new RoomKind[] {RoomKind.EMPLOYERS_CAUCUS, RoomKind.WORKERS_CAUCUS, RoomKind.GOVERNMENTS}) {
            var whose = switch (kind) {
                case EMPLOYERS_CAUCUS -> "the Employers' room";
                case WORKERS_CAUCUS -> "the Workers' room";
                default -> "the governments' room";
            };
            act("position in " + whose + ": state", by -> positioning.state(room(kind), agrees(null), by));
            act("position in " + whose + ": enter on behalf", by -> positioning.enter(room(kind), agrees(text), by));
        }
        act("position of a named group of governments: state", by -> positioning.state(allied, agrees(null), by));
        act("position entered on behalf of the Workers: confirm", by -> answering.confirm(entered, by));
    }

    private boolean begin(RoomId room, MemberId by) {
        amending.begin(text, room, "Ours", "", by);
        return true;
    }

    /** On the text as a whole, or, where one of the Workers waits there, on a provision. */
    private Positioning.Position agrees(@Nullable TextId onProvision) {
        return new Positioning.Position(text, onProvision == null ? null : first(onProvision), Stance.AGREE, "", null);
    }

    private String first(TextId id) {
        return drafts.provisions(id).getFirst().blockId();
    }

    private boolean rows(String from, Object key) {
        return jdbc.sql("select exists (select from " + from + " = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Does something as somebody. */
    @FunctionalInterface
    private interface Act {

        void by(MemberId member);
    }

    private void act(String name, Act act) {
        deed(name, by -> {
            act.by(by);
            return true;
        });
    }

    private void deed(String name, Function<MemberId, Object> deed) {
        var cells = new ArrayList<String>();
        for (var role : NearRole.values()) cells.add(tried(people.get(role), deed) ? "yes" : "–");
        came.put(name, cells);
    }

    /** Leaves nothing behind. */
    private boolean tried(MemberId member, Function<MemberId, Object> deed) {
        return as(
                member,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return Attempts.isThere(deed.apply(member));
                    } catch (Refusal refused) {
                        return false;
                    }
                })));
    }
}
