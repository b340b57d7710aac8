package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.SharedPiece;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** People who comment on a text. */
abstract class CommentSetting extends Setting {

    static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    static final Marked CHILDREN = new Marked(0, 12, 20, List.of());

    @Autowired
    private Commenting commenting;

    @Autowired
    Discussion discussion;

    @Autowired
    private AskingForComments askingForComments;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private TextRows textRows;

    List<MemberId> everyone(Convened scene) {
        return List.of(
                scene.government(),
                scene.employer(),
                scene.worker(),
                scene.secretary().member());
    }

    static MemberId titular(Convened scene, Affiliation side) {
        return switch (side) {
            case GOVERNMENT -> scene.government();
            case EMPLOYERS -> scene.employer();
            default -> scene.worker();
        };
    }

    RoomId caucus(Convened scene, RoomKind kind) {
        return membership.roomsIn(scene.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    ThreadId open(TextId text, Audience audience, String words, MemberId member) {
        return open(text, CHILDREN, audience, words, member);
    }

    ThreadId open(TextId text, Marked marked, Audience audience, String words, MemberId member) {
        return Viewing.as(member, () -> commenting.open(text, marked, audience, words, member));
    }

    void reply(ThreadId thread, String words, MemberId member) {
        as(member, () -> commenting.reply(thread, words, member));
    }

    void resolve(ThreadId thread, MemberId member) {
        as(member, () -> commenting.resolve(thread, member));
    }

    void reopen(ThreadId thread, MemberId member) {
        as(member, () -> commenting.reopen(thread, member));
    }

    void ask(TextId text, MemberId whom, LocalDate until, MemberId member) {
        as(member, () -> askingForComments.ask(text, Set.of(whom), until, member));
    }

    /** The same past all rules but those of the database. */
    int asked(TextId text, RoomId room, MemberId whom, LocalDate until, MemberId signedIn) {
        return Viewing.as(
                signedIn,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into drafting.asked_to_comment (text_id, room_id, member_id, mandate_id, until, asked_by, affiliation, capacity, at)
                        select ?, ?, m.member_id, m.id, ?, ?, 'SECRETARIAT', 'SECRETARY', now() from membership.mandate m where m.member_id = ?""")
                        .params(text.value(), room.value(), until, signedIn.value(), whom.value())
                        .update()));
    }

    /** Of whom comments are asked for, as somebody reads it. */
    List<SharedPiece> outside(Convened scene, MemberId reader) {
        return Viewing.as(
                reader,
                () -> outsiders.pieces(scene.group(), reader).stream()
                        .map(Outsiders.Piece::shared)
                        .toList());
    }

    void end(SharedPiece piece, MemberId member) {
        as(
                member,
                () -> askingForComments.end(
                        new TextId(piece.key()), piece.whom().person().id(), member));
    }

    static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).hasMessage(key);
    }

    List<CommentThread> threads(TextId text, MemberId reader) {
        return Viewing.as(reader, () -> discussion.of(text).threads());
    }

    void bring(TextId text, Acting secretary, Stage stage) {
        as(
                secretary.member(),
                () -> transaction.executeWithoutResult(status ->
                        textRows.bring(textRows.find(text).orElseThrow(), stage, secretary, null, Instant.now())));
    }

    int rows(String table, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from drafting." + table)
                        .query(Integer.class)
                        .single()));
    }

    int remark(ThreadId thread, RoomId room, MemberId author, MemberId signedIn) {
        return Viewing.as(
                signedIn,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into drafting.remark (id, thread_id, room_id, member_id, affiliation, capacity, words, at)
                        values (?, ?, ?, ?, 'WORKERS', 'TITULAR', 'Forged', now())""")
                        .params(UUID.randomUUID(), thread.value(), room.value(), author.value())
                        .update()));
    }

    static List<String> deeds(RoomId room) throws SQLException {
        try (var owner = owner();
                var asking = owner.prepareStatement(
                        "select deed from audit.record where room_id = ? and deed like 'drafting.thread-%' order by at")) {
            asking.setObject(1, room.value());
            var rows = asking.executeQuery();
            var deeds = new ArrayList<String>();
            while (rows.next()) deeds.add(rows.getString(1));
            return deeds;
        }
    }
}
