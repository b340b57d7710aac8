package org.trialogue.roles;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.AnsweringPositions;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.drafting.application.TakingPositions;
import org.trialogue.drafting.collab.BringingUp;
import org.trialogue.drafting.collab.Splitting;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** Draft amendments and positions, which stand in the room of those whose they are. */
final class AmendmentCases implements Cases {

    private static final String DRAFT_WORD = Secret.word("edraft");

    @Autowired
    private TakingPositions takingPositions;

    @Autowired
    private Amending amending;

    @Autowired
    private Proposing proposing;

    @Autowired
    private SettingAside settingAside;

    @Autowired
    private BringingUp bringingUp;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Positioning positioning;

    @Autowired
    private AnsweringPositions answering;

    @Autowired
    private Drafts drafts;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private Search search;

    @Override
    public void add(Scene scene, Attempts attempts) {
        var draft = drafted(scene);
        seen("draft amendment of the Employers' room: ", draft, scene, attempts);
        done("draft amendment of the Employers' room: ", draft, scene, attempts);
        for (var kind : new RoomKind[] {RoomKind.GOVERNMENTS, RoomKind.WORKERS_CAUCUS}) {
            var whose = kind == RoomKind.GOVERNMENTS ? "the governments' room" : "the Workers' room";
            var room = scene.room(kind);
            attempts.deed(
                    "draft amendment of " + whose + ": begin",
                    role -> amending.begin(scene.text, room, "Ours", "", scene.member(role)));
            attempts.deed("position in " + whose + ": state", role -> state(room, role, "As it stands.", scene));
        }
        attempts.deed(
                "draft amendment of a named group of governments: begin",
                role -> amending.begin(scene.text, scene.allied, "Ours", "", scene.member(role)));
        attempts.deed(
                "position of a named group of governments: state",
                role -> state(scene.allied, role, "As it stands.", scene));
        positions(scene, attempts);
    }

    private void seen(String name, TextId draft, Scene scene, Attempts attempts) {
        attempts.sight(name + "see that it is there", role -> amending.in(scene.caucus));
        attempts.sight(name + "see beside the shared text", role -> amending.of(scene.text));
        attempts.sight(name + "see what it changes", role -> proposing.of(draft));
        attempts.add(name + "open the editing socket", role -> TextCases.opens(draft, role, scene));
        attempts.add(name + "take along as docx", scene.web.shows("/texts/{text}/as/{ending}", draft, "docx"));
        attempts.sight(
                name + "find its words in the room",
                role -> finding.find(scene.caucus, DRAFT_WORD, scene.member(role)).stream()
                        .filter(hit -> hit.link().contains(draft.toString()))
                        .toList());
        attempts.sight(
                name + "find its words in all rooms at once",
                role -> finding.everywhere(DRAFT_WORD, scene.member(role), 50).orElse(List.of()).stream()
                        .filter(hit -> hit.link().contains(draft.toString()))
                        .toList());
        attempts.add(
                name + "find its words by the search",
                role -> search.find(Query.of(DRAFT_WORD, Locale.ENGLISH), scene.member(role))
                                .total()
                        > 0);
    }

    private void done(String name, TextId draft, Scene scene, Attempts attempts) {
        attempts.add(name + "write by the editing socket", role -> TextCases.writes(draft, role, scene));
        attempts.add(name + "ask for a ticket", scene.web.takes("/texts/{text}/ticket", request -> request, draft));
        attempts.deed(
                name + "begin", role -> amending.begin(scene.text, scene.caucus, "Another", "", scene.member(role)));
        attempts.act(name + "say anew why", role -> amending.describe(draft, "Named anew", "Why", scene.member(role)));
        attempts.act(
                name + "set aside", role -> settingAside.setAside(draft, "Others matter more.", scene.member(role)));
        attempts.sight(name + "bring up to its text", role -> bringingUp.bringUp(draft, scene.member(role)));
        attempts.deed(name + "split", role -> splitting.split(draft, scene.member(role)));
    }

    /** A draft that touches two provisions, of a text that has moved on since. */
    private TextId drafted(Scene scene) {
        var by = scene.acting(Role.EMPLOYERS);
        var draft = scene.as(
                by.member(),
                () -> amending.begin(scene.text, scene.caucus, DRAFT_WORD, Secret.word("ewhy"), by.member()));
        scene.wrote(draft, by, 1, 12, DRAFT_WORD + " ");
        scene.wrote(draft, by, 2, 60 + DRAFT_WORD.length() - "Xenolith".length(), DRAFT_WORD + " ");
        scene.wrote(scene.text, scene.secretary, 1, 38, "n");
        return draft;
    }

    private void positions(Scene scene, Attempts attempts) {
        scene.as(
                scene.member(Role.EMPLOYERS),
                () -> state(scene.caucus, Role.EMPLOYERS, Secret.word("eposition"), scene));
        attempts.sight(
                "position of the Employers' room: take along with all that one sees on the text",
                role -> takingPositions
                        .take(scene.text, "csv", scene.member(role))
                        .map(taken -> taken.lines().stream()
                                .filter(line -> line.room().id().equals(scene.caucus))
                                .toList())
                        .orElse(List.of()));
        attempts.sight("position of the Employers' room: see in the room", role -> positioning.in(scene.caucus));
        attempts.sight(
                "position of the Employers' room: see beside the shared text", role -> positioning.on(scene.text));
        attempts.deed(
                "position of the Employers' room: state",
                role -> state(scene.caucus, role, Secret.word("eagain"), scene));
        attempts.deed("position of the Employers' room: enter on behalf", role -> {
            positioning.enter(scene.caucus, position(null, Secret.word("ebehalf"), scene), scene.member(role));
            return true;
        });
        var waiting = waiting(scene);
        attempts.deed("position of the Employers' room, entered on behalf: confirm", role -> {
            answering.confirm(waiting, scene.member(role));
            return true;
        });
        attempts.deed("position of the Employers' room, entered on behalf: undo", role -> {
            answering.undo(waiting, scene.member(role));
            return true;
        });
    }

    /** One that the Employers' adviser entered on their behalf, on a provision. */
    private UUID waiting(Scene scene) {
        var adviser = scene.member(Role.EMPLOYERS_ADVISER);
        return scene.as(adviser, () -> {
            var block = drafts.provisions(scene.text).getFirst().blockId();
            positioning.enter(scene.caucus, position(block, Secret.word("ewaiting"), scene), adviser);
            return positioning.in(scene.caucus).getFirst().id();
        });
    }

    private static Positioning.Position position(@Nullable String block, String why, Scene scene) {
        return new Positioning.Position(scene.text, block, Stance.OBJECT, why, null);
    }

    private boolean state(RoomId room, Role role, String why, Scene scene) {
        positioning.state(room, position(null, why, scene), scene.member(role));
        return true;
    }
}
