package org.trialogue.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.MemberId;

/** Plans at the size that the portal is meant for, with all that belongs to them, written into the database; once, where its data are kept. */
final class ManyPlans implements AutoCloseable {

    private static final int PLANS = Integer.getInteger("plans", 2000);
    private static final int MEMBERS = Integer.getInteger("members", PLANS * 5);
    private static final int RECORDS = Integer.getInteger("records", PLANS * 2500);
    private static final int LARGE = Integer.getInteger("large", PLANS * 10);
    private static final int MIDDLE = Integer.getInteger("middle", PLANS);
    private static final int GROUPS = Math.max(1, PLANS / 50);

    private static final String OF_PLANS = """
            select format('plans.%I', tablename) from pg_tables where schemaname = 'plans' order by 1""";

    private final Connection connection;
    private final JdbcClient owner;

    private ManyPlans(Connection connection) {
        this.connection = connection;
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static ManyPlans written() throws SQLException, IOException {
        var services = SharedServices.get();
        var plans = new ManyPlans(DriverManager.getConnection(
                services.property("spring.flyway.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password")));
        if (plans.count("membership.member where id = '" + key("member", 0) + "'") == 0) plans.write();
        return plans;
    }

    JdbcClient owner() {
        return owner;
    }

    /** What the profile has made, by the same keys as its script. */
    static PlanId plan(int number) {
        return new PlanId(key("plan", number));
    }

    /** The largest plans. */
    static PlanId large() {
        return plan(1);
    }

    /** A plan with a tenth of that. */
    static PlanId middle() {
        return plan(5);
    }

    static int commitmentsOfLarge() {
        return LARGE;
    }

    static int commitmentsOfMiddle() {
        return MIDDLE;
    }

    /** The working group of a plan. */
    static WorkingGroupId group(int plan) {
        return new WorkingGroupId(key("group", 1 + plan % GROUPS));
    }

    /** Who acts for the secretariat in every working group. */
    static MemberId secretary() {
        return new MemberId(key("secretary", 0));
    }

    /** Who is a member of the working group of a plan, and of no other. */
    static MemberId member(int plan) {
        return new MemberId(key("member", 3L * (plan % GROUPS) + 1));
    }

    /** A partner who looks on in the working group of the largest plan. */
    static MemberId partner() {
        return new MemberId(key("partner", 0));
    }

    static int members() {
        return MEMBERS;
    }

    static int plans() {
        return PLANS;
    }

    private static UUID key(String what, long number) {
        try {
            var digest = MessageDigest.getInstance("MD5")
                    .digest(("at size " + what + " " + number).getBytes(StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What there is; of most of it as the database reckons it, which lets its owner count nothing of what stands in rooms. */
    String told() {
        return "%,d plans, %,d commitments, %,d reports, %,d answers, %,d entries of the record, %,d members; %s on disk"
                .formatted(
                        about("plans.plan"),
                        about("plans.commitment"),
                        about("plans.report"),
                        about("plans.answer"),
                        about("audit.record"),
                        count("membership.member"),
                        owner.sql("select pg_size_pretty(pg_database_size(current_database()))")
                                .query(String.class)
                                .single());
    }

    private long about(String table) {
        return owner.sql("select reltuples::bigint from pg_class where oid = ?::regclass")
                .param(table)
                .query(Long.class)
                .single();
    }

    private long count(String of) {
        return owner.sql("select count(*) from " + of).query(Long.class).single();
    }

    private void write() throws IOException {
        var script = new String(
                Objects.requireNonNull(ManyPlans.class.getResourceAsStream("plans.sql"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        owner.sql("create temp table given as select ? as plans, ? as large, ? as middle, ? as members, ? as records")
                .params(PLANS, LARGE, MIDDLE, MEMBERS, RECORDS)
                .update();
        guarded(false);
        for (var statement : script.split(";\\s*\\n")) owner.sql(statement).update();
        guarded(true);
        while (owner.sql("insert into audit.seal (room_id, at) select u.room_id, now() from audit.unsealed() u")
                        .update()
                > 0) {
            // ten thousand under each seal
        }
        owner.sql("vacuum analyze").update();
    }

    /** Whether what the database does for each row, above all its policies for the owner, holds as ever. */
    private void guarded(boolean held) {
        for (var table : tables()) {
            owner.sql("alter table %s %s force row level security".formatted(table, held ? "" : "no"))
                    .update();
            owner.sql("alter table %s %s trigger user".formatted(table, held ? "enable" : "disable"))
                    .update();
        }
    }

    private List<String> tables() {
        var tables = new java.util.ArrayList<>(
                owner.sql(OF_PLANS).query(String.class).list());
        tables.addAll(List.of("audit.record", "membership.room"));
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
