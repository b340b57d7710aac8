package org.trialogue.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.Application;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.Tickets;
import org.trialogue.drafting.application.Upload;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** The portal in this process, on real services, with a working group whose members write. */
final class Stand implements AutoCloseable {

    private static final String SENTENCE =
            "Members should adopt laws and measures that prevent and punish forced labour. ";

    /** Whether the portal does not wait for the disk, to see what of its figures is the disk's. */
    private static final boolean HASTY = Boolean.getBoolean("hasty");

    private final ConfigurableApplicationContext portal;
    private final Acting secretary;
    private final WorkingGroupId group;
    private final RoomId room;
    private final List<MemberId> members = new ArrayList<>();

    private Stand(ConfigurableApplicationContext portal) {
        this.portal = portal;
        var sofia = the(Arrival.class).of(claims(UUID.randomUUID().toString(), Affiliation.SECRETARIAT));
        secretary = new Acting(sofia, Affiliation.SECRETARIAT, Capacity.SECRETARY);
        group = Viewing.as(
                sofia, () -> the(Convening.class).open("Benchmark " + UUID.randomUUID(), "To measure", secretary));
        room = the(Membership.class).sharedRoom(group);
    }

    static Stand start() {
        var application = new SpringApplication(Application.class);
        application.setLogStartupInfo(false);
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        SharedServices.get().springProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        if (HASTY) arguments.add("--spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off");
        return new Stand(application.run(arguments.toArray(String[]::new)));
    }

    <T> T the(Class<T> bean) {
        return portal.getBean(bean);
    }

    int port() {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    RoomId room() {
        return room;
    }

    Acting secretary() {
        return secretary;
    }

    /** A setting of the database. */
    String setting(String name) {
        return the(JdbcClient.class)
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** So many members who may write, on all three sides. */
    List<MemberId> members(int count) {
        while (members.size() < count) members.add(mandated(side(members.size())));
        return members.subList(0, count);
    }

    private static Affiliation side(int number) {
        return List.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS)
                .get(number % 3);
    }

    private MemberId mandated(Affiliation side) {
        return mandated(UUID.randomUUID().toString(), side);
    }

    /** Makes whoever has this account a member who may write. */
    MemberId mandated(String subject, Affiliation side) {
        var member = the(Arrival.class).of(claims(subject, side));
        var term = new Term(Capacity.TITULAR, LocalDate.of(2020, 1, 1), null);
        return Viewing.as(secretary.member(), () -> {
            the(Convening.class).mandate(group, subject, term, secretary);
            return member;
        });
    }

    /** The mandate that a member holds. */
    MandateId mandate(MemberId member) {
        return the(Membership.class).mandatesIn(group).stream()
                .filter(held -> held.person().id().equals(member))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
    }

    /** Takes a mandate back, in the name of the secretary. */
    void ends(MandateId mandate) {
        Viewing.as(secretary.member(), () -> {
            the(Convening.class).end(group, mandate, secretary);
            return true;
        });
    }

    private static SignInClaims claims(String subject, Affiliation side) {
        return new SignInClaims(subject, "Ada", "Of " + side.key(), "", Locale.ENGLISH, side, null, null);
    }

    /** A text of so many numbered paragraphs, of 230 letters each. */
    TextId text(int paragraphs) {
        var lines = new StringBuilder("Guidance on recruitment\n");
        for (int i = 1; i <= paragraphs; i++)
            lines.append("\n")
                    .append(i)
                    .append(". ")
                    .append(SENTENCE.repeat(3).strip())
                    .append("\n");
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("benchmark.txt", new ByteArrayInputStream(bytes), bytes.length);
        return Viewing.as(
                secretary.member(),
                () -> the(Importing.class).importText(room, upload, secretary).text());
    }

    static String sentence() {
        return SENTENCE.repeat(3).strip();
    }

    /** A ticket for each of so many editors of a text. */
    List<String> tickets(TextId text, int editors) {
        return IntStream.range(0, editors)
                .mapToObj(number -> ticket(text, members(editors).get(number)))
                .toList();
    }

    String ticket(TextId text, MemberId member) {
        var signIn = SignIn.ofSession(member.toString());
        return Viewing.as(
                member, () -> the(Tickets.class).issue(text, member, signIn).orElseThrow());
    }

    /** Where editors of a text connect. */
    String socket(int port, TextId text) {
        return "ws://127.0.0.1:" + port + "/collab/" + text;
    }

    @Override
    public void close() {
        portal.close();
    }
}
