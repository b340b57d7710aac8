package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.AskingForComments;
import org.trialogue.drafting.application.Assigning;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Contributions;
import org.trialogue.drafting.application.Discussion;
import org.trialogue.drafting.application.Illustrating;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.application.Versions;
import org.trialogue.drafting.collab.Restoring;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.standards.application.Covering;

/** Texts of the shared room, of the Employers' caucus and of the partners' room. */
final class TextCases implements Cases {

    @Autowired
    private Opening opening;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private AskingForComments askingForComments;

    @Autowired
    private Versions versions;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Importing importing;

    @Autowired
    private Illustrating illustrating;

    @Autowired
    private Covering covering;

    @Autowired
    private OwnParts ownParts;

    @Autowired
    private Restoring restoring;

    @Autowired
    private FindingInRooms finding;

    @Override
    public void add(Scene scene, Attempts attempts) throws Exception {
        text("shared text", scene.text, scene.shared, Role.SECRETARY, scene, attempts);
        text("Employers' text", scene.caucusText, scene.caucus, Role.EMPLOYERS, scene, attempts);
        text("partners' text", scene.partnersText, scene.partners, Role.PARTNER, scene, attempts);
        attempts.act(
                "shared text: ask who only reads for comments",
                role -> askingForComments.ask(
                        scene.text,
                        Set.of(scene.member(Role.OBSERVER)),
                        LocalDate.now(ZoneOffset.UTC),
                        scene.member(role)));
        attempts.deed(
                "shared text of which comments are asked for: comment",
                role -> commenting.open(scene.askedText, marked(), Audience.EVERYONE, "Why?", scene.member(role)));
        attempts.sight(
                "shared text of which comments are asked for: see of whom",
                role -> outsiders.pieces(scene.group, scene.member(role)));
        attempts.sight(
                "shared text: be offered a room to draft an amendment in",
                role -> ownParts.of(scene.text, scene.member(role)).drafting());
        attempts.add("shared text: restore a version", role -> restores(scene, role));
        ownGroups(scene, attempts);
    }

    /** What the Employers say of the shared text among themselves. */
    private void ownGroups(Scene scene, Attempts attempts) {
        var employer = scene.member(Role.EMPLOYERS);
        var said = scene.as(
                employer,
                () -> commenting.open(scene.text, marked(), Audience.OWN_GROUP, Secret.word("ecomment"), employer));
        attempts.sight(
                "comment on the shared text for the Employers alone: read",
                role -> discussion.of(scene.text).threads().stream()
                        .filter(thread -> thread.id().equals(said))
                        .toList());
        attempts.sight(
                "comment on the shared text for the Employers alone: find in one's rooms",
                role -> finding.everywhere(Secret.word("ecomment"), scene.member(role), 5)
                        .orElse(List.of()));
        attempts.act(
                "comment on the shared text for the Employers alone: reply",
                role -> commenting.reply(said, "Why?", scene.member(role)));
        attempts.sight(
                "comment on the shared text for the Employers alone: see who could answer it",
                role -> assigning.answering(said));
        attempts.act(
                "comment on the shared text for the Employers alone: give to somebody",
                role -> assigning.assign(said, Optional.of(scene.member(Role.EMPLOYERS_ADVISER)), scene.member(role)));
    }

    private void text(String name, TextId id, RoomId room, Role within, Scene scene, Attempts attempts)
            throws Exception {
        var host = scene.member(within);
        var provision = scene.as(host, () -> drafts.provisions(id).getFirst().blockId());
        scene.as(host, () -> commenting.open(id, marked(), Audience.EVERYONE, "Who pays?", host));
        read(name, id, scene, attempts);
        write(name, id, room, provision, scene, attempts);
        for (var ending : List.of("docx", "pdf", "html", "md", "txt"))
            attempts.add(name + ": take along as " + ending, scene.web.shows("/texts/{text}/as/{ending}", id, ending));
        attempts.add(
                name + ": take along the positions on it that one sees",
                scene.web.shows("/texts/{text}/positions/as/{ending}", id, "csv"));
        attempts.add(name + ": ask who may be mentioned", scene.web.shows("/texts/{text}/members", id));
        attempts.add(name + ": ask who wrote all of it", scene.web.shows("/texts/{text}/authors", id));
        attempts.add(
                name + ": ask what was changed in a block",
                scene.web.shows("/texts/{text}/blocks/{block}/changes", id, provision));
        attempts.add(name + ": ask for a ticket", scene.web.takes("/texts/{text}/ticket", request -> request, id));
        var picture = PictureFiles.plain("png", 4, 4);
        attempts.add(
                name + ": bring in a picture",
                scene.web.takes("/texts/{text}/images?name=a.png", request -> request.content(picture), id));
        var upload = new Upload("a.png", new ByteArrayInputStream(picture), picture.length);
        var shown = scene.as(host, () -> illustrating.keep(id, upload, host));
        attempts.add(name + ": see a picture", scene.web.shows("/texts/{text}/images/{image}", id, shown.file()));
    }

    private void read(String name, TextId id, Scene scene, Attempts attempts) {
        attempts.sight(name + ": read", role -> opening.open(id, scene.member(role)));
        attempts.sight(name + ": see what it covers", role -> covering.of("text", id.toString(), scene.member(role)));
        attempts.add(
                name + ": take along what it covers", scene.web.shows("/coverage/as/csv?whole=text&key={key}", id));
        attempts.sight(name + ": read its versions", role -> versions.of(id, ZoneOffset.UTC));
        attempts.sight(name + ": see who wrote what", role -> contributions.between(id, 0, 0));
        attempts.sight(
                name + ": see what is said beside it",
                role -> discussion.of(id).threads().stream()
                        .filter(thread -> !thread.ofGroupAlone())
                        .toList());
        attempts.sight(name + ": find its provisions", role -> drafts.provisions(id));
        attempts.add(name + ": open the editing socket", role -> opens(id, role, scene));
    }

    private void write(String name, TextId id, RoomId room, String provision, Scene scene, Attempts attempts) {
        attempts.add(name + ": write by the editing socket", role -> writes(id, role, scene));
        attempts.deed(
                name + ": comment",
                role -> commenting.open(id, marked(), Audience.EVERYONE, "Why?", scene.member(role)));
        attempts.deed(
                name + ": comment for the own group",
                role -> commenting.open(id, marked(), Audience.OWN_GROUP, "Why?", scene.member(role)));
        attempts.act(name + ": name a version", role -> versions.name(id, 0, "First", scene.member(role)));
        attempts.act(
                name + ": bring to the next stage",
                role -> staging.bring(id, Stage.PREPARATION, Stage.GENERAL_DISCUSSION, "", scene.member(role)));
        attempts.act(name + ": agree a provision", role -> agreeing.agree(id, provision, scene.member(role)));
        attempts.deed(
                name + ": bring another into its room",
                role -> importing.importText(room, upload(), scene.acting(role)));
    }

    /** Somebody has just written into it. */
    private boolean restores(Scene scene, Role role) {
        var secretary = scene.secretary.member();
        var before = scene.as(
                secretary,
                () -> opening.open(scene.askedText, secretary)
                        .orElseThrow()
                        .text()
                        .version());
        scene.wrote(scene.askedText, scene.secretary, before + 1, 12, "n");
        return scene.as(scene.member(role), () -> restoring.restore(scene.askedText, before, scene.member(role)))
                instanceof Restoring.Outcome.Restored;
    }

    /** Who is given no ticket for a text knocks with one for another, or with one that is made up. */
    static boolean opens(TextId id, Role role, Scene scene) {
        var ticket = scene.ticket(id, role)
                .or(() -> scene.ticket(scene.askedText, role))
                .orElse("made up");
        return SocketDoor.opens(scene.port(), id, ticket);
    }

    static boolean writes(TextId id, Role role, Scene scene) {
        return scene.ticket(id, role)
                .filter(ticket -> SocketDoor.takes(scene.port(), id, ticket, 12))
                .isPresent();
    }

    private static Marked marked() {
        return new Marked(0, 12, 20, List.of());
    }

    private static Upload upload() {
        var bytes = Scene.WORDS.formatted(Scene.SHARED_WORD).getBytes(StandardCharsets.UTF_8);
        return new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length);
    }
}
