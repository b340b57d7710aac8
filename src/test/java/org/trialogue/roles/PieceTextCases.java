package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.AskingForComments;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Contributions;
import org.trialogue.drafting.application.Discussion;
import org.trialogue.drafting.application.DraftingCommittee;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.application.Illustrating;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.Silences;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.application.Versions;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.standards.application.Covering;

/** A text of the shared room that is shared with a partner who has nothing else of it, and one that is not: the same is tried of both. */
final class PieceTextCases {

    private static final String WORDS = "Guidance\n\n1. %s protects children.\n\n2. Fees are forbidden.";

    @Autowired
    private Opening opening;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Discussion discussion;

    @Autowired
    private Commenting commenting;

    @Autowired
    private AskingForComments asking;

    @Autowired
    private Silences silences;

    @Autowired
    private Staging staging;

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Illustrating illustrating;

    @Autowired
    private Covering covering;

    @Autowired
    private FindingInRooms finding;

    private final NearScene scene;
    private final NearAttempts attempts;

    PieceTextCases(NearScene scene, NearAttempts attempts) {
        this.scene = scene;
        this.attempts = attempts;
    }

    void add() throws Exception {
        var shared = scene.brought(WORDS.formatted("Petrichor"));
        var withheld = scene.brought(WORDS.formatted("Quillwort"));
        scene.give(shared.value());
        var sharedLater = beforeCommittee();
        scene.give(sharedLater.value());
        text("shared text, shared with the partner", shared, "Petrichor", shared);
        changed("shared text, shared with the partner", sharedLater);
        text("shared text, not shared with the partner", withheld, "Quillwort", shared);
        changed("shared text, not shared with the partner", beforeCommittee());
        var asked = scene.brought(WORDS.formatted("Vellum"));
        scene.give(asked.value());
        var by = scene.secretary.member();
        NearScene.as(by, () -> {
            var until = LocalDate.now(ZoneOffset.UTC).plusDays(7);
            asking.ask(asked, Set.of(scene.member(NearRole.PARTNER)), until, by);
            return true;
        });
        attempts.deed(
                "shared text, shared with the partner, who is asked for comments: comment",
                member -> commenting.open(asked, marked(), Audience.EVERYONE, "Why?", member));
    }

    private void text(String name, TextId id, String word, TextId other) throws Exception {
        var by = scene.secretary.member();
        var workers = scene.member(NearRole.GROUP_SECRETARY);
        var provisions = NearScene.as(by, () -> drafts.provisions(id));
        var first = provisions.get(0).blockId();
        var second = provisions.get(1).blockId();
        var thread = NearScene.as(by, () -> commenting.open(id, marked(), Audience.EVERYONE, "Who pays?", by));
        NearScene.as(workers, () -> commenting.open(id, marked(), Audience.OWN_GROUP, "Not we.", workers));
        NearScene.as(by, () -> {
            silences.propose(id, second, by);
            return true;
        });
        attempts.deed(name + ": read", member -> opening.open(id, member));
        attempts.deed(name + ": read its versions", member -> versions.of(id, ZoneOffset.UTC));
        attempts.deed(name + ": see who wrote what", member -> contributions.between(id, 0, 0));
        attempts.deed(name + ": find its provisions", member -> drafts.provisions(id));
        attempts.deed(name + ": see what it covers", member -> covering.of("text", id.toString(), member));
        attempts.deed(
                name + ": see what is said beside it",
                member -> discussion.of(id).threads().stream()
                        .filter(said -> !said.ofGroupAlone())
                        .toList());
        attempts.deed(
                name + ": see what the Workers say of it among themselves",
                member -> discussion.of(id).threads().stream()
                        .filter(said -> said.ofGroupAlone())
                        .toList());
        attempts.deed(name + ": see what is before the groups", member -> silences.on(id, second));
        attempts.deed(name + ": find its words in the room", member -> finding.find(scene.shared, word, member));
        scene.awaitFound(word, id);
        attempts.add(name + ": find by the search", role -> scene.finds(scene.member(role), word, id));
        attempts.deed(name + ": comment", member -> commenting.open(id, marked(), Audience.EVERYONE, "Why?", member));
        attempts.deed(
                name + ": comment for the own group",
                member -> commenting.open(id, marked(), Audience.OWN_GROUP, "Why?", member));
        attempts.act(name + ": answer a comment", member -> commenting.reply(thread, "Why?", member));
        attempts.act(name + ": name a version", member -> versions.name(id, 0, "First", member));
        addresses(name, id, first);
        sockets(name, id, other);
    }

    private void addresses(String name, TextId id, String block) throws Exception {
        for (var ending : List.of("docx", "pdf", "html", "md", "txt"))
            attempts.add(name + ": take along as " + ending, scene.web.shows("/texts/{text}/as/{ending}", id, ending));
        attempts.add(
                name + ": take along the positions on it that one sees",
                scene.web.shows("/texts/{text}/positions/as/{ending}", id, "csv"));
        attempts.add(
                name + ": take along what it covers", scene.web.shows("/coverage/as/csv?whole=text&key={key}", id));
        attempts.add(name + ": ask who may be mentioned", scene.web.shows("/texts/{text}/members", id));
        attempts.add(name + ": ask who wrote all of it", scene.web.shows("/texts/{text}/authors", id));
        attempts.add(
                name + ": ask what was changed in a block",
                scene.web.shows("/texts/{text}/blocks/{block}/changes", id, block));
        attempts.add(
                name + ": ask for a ticket", scene.web.takes("/texts/{text}/ticket", UnaryOperator.identity(), id));
        var picture = PictureFiles.plain("png", 4, 4);
        attempts.add(
                name + ": bring in a picture",
                scene.web.takes("/texts/{text}/images?name=a.png", request -> request.content(picture), id));
        var by = scene.secretary.member();
        var upload = new Upload("a.png", new ByteArrayInputStream(picture), picture.length);
        var shown = NearScene.as(by, () -> illustrating.keep(id, upload, by));
        attempts.add(name + ": see a picture", scene.web.shows("/texts/{text}/images/{image}", id, shown.file()));
    }

    /** Who is given no ticket for a text knocks with one for another. */
    private void sockets(String name, TextId id, TextId other) throws Exception {
        attempts.add(name + ": open the editing socket", role -> {
            var member = scene.member(role);
            var ticket = scene.key(id, member).or(() -> scene.key(other, member));
            return SocketDoor.opens(scene.port(), id, ticket.orElseThrow());
        });
        attempts.add(
                name + ": write by the editing socket",
                role -> scene.key(id, scene.member(role))
                        .filter(ticket -> SocketDoor.takes(scene.port(), id, ticket, 12))
                        .isPresent());
    }

    /** The secretary has changed a provision of a text that is before the drafting committee, and the Workers call that substantive. */
    private TextId beforeCommittee() {
        var by = scene.secretary.member();
        var workers = scene.member(NearRole.GROUP_SECRETARY);
        var id = scene.brought(WORDS.formatted("Marram"));
        NearScene.as(by, () -> {
            staging.bring(id, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE, "", by);
            return true;
        });
        scene.wrote(id, 1, 12, "All ");
        NearScene.as(workers, () -> {
            var change = committee.on(id).orElseThrow().proposal().changes().getFirst();
            committee.call(id, Work.block(change), "It says more", workers);
            return true;
        });
        return id;
    }

    private void changed(String name, TextId id) throws Exception {
        attempts.deed(
                name + ": see what the drafting committee changed",
                member -> committee
                        .on(id)
                        .filter(work -> !work.proposal().changes().isEmpty()));
        attempts.deed(
                name + ": see what of that is called substantive",
                member -> committee.on(id).filter(work -> !work.called().isEmpty()));
    }

    private static Marked marked() {
        return new Marked(0, 12, 20, List.of());
    }
}
