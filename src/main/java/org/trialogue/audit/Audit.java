package org.trialogue.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Origin;
import tools.jackson.databind.json.JsonMapper;

/** Writes down deeds, in the transaction of the deed: what is not recorded did not happen, and the other way round. */
@Service
public class Audit {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stands where the key of an account would. */
    private static final String THE_PORTAL = "the portal";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;

    Audit(JdbcClient jdbc, Clock clock, @Value("${trialogue.node:portal}") String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Records a deed of which there is no more to say.
     *
     * @param by the member signed in: the database refuses a record in another's name
     * @param room the room it was done in, or null for what belongs to none
     * @param deed a verb with its module, such as {@code membership.mandate-given}; never content
     * @param subject the key of what it was done to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Acting by, @Nullable UUID room, String deed, UUID subject) {
        record(by, room, deed, subject, Particulars.NONE);
    }

    /**
     * Records a deed with what changed by it.
     *
     * @return the key of the entry, under which a module can keep the content that stays out of the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(Acting by, @Nullable UUID room, String deed, UUID subject, Particulars besides) {
        return write(new Author(by.member(), null, by.affiliation(), by.capacity()), room, deed, subject, besides);
    }

    /** Records what a member did in no capacity and in no room, such as to come in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(MemberId member, Affiliation side, String deed, UUID subject, Particulars besides) {
        write(new Author(member, null, side, null), null, deed, subject, besides);
    }

    /**
     * Records what a program did in no room, under an account of its own that is no member's.
     *
     * @param account the key of the account at the identity provider
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOfAccount(String account, String deed, UUID subject, Particulars besides) {
        write(new Author(null, account, null, null), null, deed, subject, besides);
    }

    /** Records in a room what came about as time passed, where no member is at work: nobody did it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOfTime(UUID room, String deed, UUID subject, Particulars besides) {
        write(new Author(null, THE_PORTAL, null, null), room, deed, subject, besides);
    }

    /** Records in a room that a member, who may not enter it, tried to: for those in it to read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordTurnedAway(MemberId member, Affiliation side, UUID room, String deed) {
        write(new Author(member, null, side, null), room, deed, room, Particulars.of(Kind.REFUSAL));
    }

    /** Who did it: a member on a side, or an account. */
    private record Author(
            @Nullable MemberId member,
            @Nullable String account,
            @Nullable Affiliation side,
            @Nullable Capacity capacity) {}

    private UUID write(Author author, @Nullable UUID room, String deed, UUID subject, Particulars besides) {
        var id = UUID.randomUUID();
        var member = author.member();
        var origin = Origin.current();
        var concerned = besides.concerned();
        jdbc.sql("""
                        insert into audit.record (id, at, member_id, account, affiliation, capacity, room_id, kind, deed, subject, changed,
                          about_group, about_member, address, via, node)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::cidr, ?, ?)""")
                .param(id)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(member == null ? null : member.value())
                .param(author.account())
                .param(name(author.side()))
                .param(name(author.capacity()))
                .param(room)
                .param(besides.kind().name())
                .param(deed)
                .param(subject)
                .param(besides.changed().isEmpty() ? null : JSON.writeValueAsString(besides.changed()))
                .param(besides.group())
                .param(concerned == null ? null : concerned.value())
                .param(origin.network())
                .param(origin.via().name())
                .param(node)
                .update();
        return id;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
