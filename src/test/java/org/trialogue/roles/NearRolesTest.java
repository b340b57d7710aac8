package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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

    private NearAttempts attempts;

    @BeforeAll
    void everybody() {
        convene();
        attempts = new NearAttempts(transaction, people::get);
    }

    @Test
    void each_may_do_what_the_table_says_and_nothing_else() throws Exception {
        body();
        texts();
        rooms();
        positions();
        wired(new PieceRoomCases(this, attempts)).add();
        wired(new PieceTextCases(this, attempts)).add();
        wired(new PiecePlanCases(this, attempts)).add();
        keep();
        var table = ModelOfSecurity.read().table("## Roles that are nearly another");
        assertThat(table.getFirst().subList(1, table.getFirst().size()))
                .containsExactlyElementsOf(
                        List.of(NearRole.values()).stream().map(NearRole::title).toList());
        var said = new TreeMap<String, List<String>>();
        for (var row : table.subList(1, table.size())) said.put(row.getFirst(), row.subList(1, row.size()));
        assertThat(attempts.came()).isEqualTo(said);
    }

    /** What came of it, as it would stand in the page. */
    private void keep() throws IOException {
        var rows = new StringBuilder();
        attempts.came()
                .forEach((name, cells) -> rows.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(String.join(" | ", cells))
                        .append(" |\n"));
        Files.writeString(Path.of("target/near-roles.md"), rows);
    }

    private void body() throws Exception {
        attempts.act(
                "mandate: let in whom a secretary entered for the Workers", by -> letting.letIn(group, waiting, by));
        attempts.deed(
                "nomination: make",
                by -> nominating.nominate(
                        group,
                        Objects.requireNonNull(
                                membership.person(by).orElseThrow().organizationId()),
                        somebody(),
                        adviser(),
                        by));
        attempts.act("rules: change", by -> {
            var charter = chartering.charter(group, by);
            chartering.settle(group, charter.rules(), charter.edition(), by);
        });
        var sitting =
                new CalendarEntryDraft(EntryKind.SITTING, "First sitting", Instant.now(), null, ZoneOffset.UTC, "", "");
        attempts.deed("calendar: enter", by -> calendar.enter(group, sitting, by));
        attempts.act("named group of governments: change", by -> governments.change(alliance, alliedDraft(), 0, by));
        attempts.act("named group of governments: leave", by -> governments.leave(alliance, by));
    }

    private void texts() throws Exception {
        attempts.deed(
                "shared text: write",
                by -> opening.open(text, by).orElseThrow().rights().edit());
        attempts.act(
                "shared text: bring to the next stage",
                by -> staging.bring(text, Stage.PREPARATION, Stage.GENERAL_DISCUSSION, "", by));
        attempts.act("shared text: agree a provision", by -> agreeing.agree(text, first(text), by));
        attempts.act("shared text at its final reading: adopt", by -> adopting.adopt(finished, 0, by));
        var provision = as(people.get(NearRole.GROUP_SECRETARY), () -> first(workersText));
        attempts.act("Workers' text: agree a provision", by -> agreeing.agree(workersText, provision, by));
        attempts.deed("draft amendment in the Workers' room: begin", by -> begin(room(RoomKind.WORKERS_CAUCUS), by));
        attempts.deed("draft amendment in the governments' room: begin", by -> begin(room(RoomKind.GOVERNMENTS), by));
        attempts.deed("draft amendment of a named group of governments: begin", by -> begin(allied, by));
    }

    private void rooms() throws Exception {
        attempts.deed("Officers' room: enter", by -> door.enter(room(RoomKind.OFFICERS), by));
        attempts.deed("Employers' room: enter", by -> door.enter(room(RoomKind.EMPLOYERS_CAUCUS), by));
        attempts.deed("Workers' room: enter", by -> door.enter(room(RoomKind.WORKERS_CAUCUS), by));
        attempts.deed("governments' room: enter", by -> door.enter(room(RoomKind.GOVERNMENTS), by));
        attempts.deed("room of a named group of governments: enter", by -> door.enter(allied, by));
        attempts.deed("drafting committee: enter", by -> door.enter(committee, by));
        attempts.deed(
                "text of the drafting committee: write",
                by -> opening.open(committeeText, by)
                        .map(opened -> opened.rights().edit())
                        .orElse(false));
        attempts.deed("database: the Workers' text", by -> rows("drafting.text where id", workersText.value()));
        attempts.deed(
                "database: what the Workers' room has on the shared text",
                by -> rows("drafting.position where id", entered));
        attempts.deed(
                "database: that the room of a named group of governments is there",
                by -> rows("membership.room where id", allied.value()));
    }

    private void positions() throws Exception {
        for (var kind : new RoomKind[] {RoomKind.EMPLOYERS_CAUCUS, RoomKind.WORKERS_CAUCUS, RoomKind.GOVERNMENTS}) {
            var whose = switch (kind) {
                case EMPLOYERS_CAUCUS -> "the Employers' room";
                case WORKERS_CAUCUS -> "the Workers' room";
                default -> "the governments' room";
            };
            attempts.act("position in " + whose + ": state", by -> positioning.state(room(kind), agrees(null), by));
            attempts.act(
                    "position in " + whose + ": enter on behalf",
                    by -> positioning.enter(room(kind), agrees(text), by));
        }
        attempts.act(
                "position of a named group of governments: state", by -> positioning.state(allied, agrees(null), by));
        attempts.act("position entered on behalf of the Workers: confirm", by -> answering.confirm(entered, by));
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

    private <T> T wired(T cases) {
        portal.getAutowireCapableBeanFactory().autowireBean(cases);
        return cases;
    }
}
