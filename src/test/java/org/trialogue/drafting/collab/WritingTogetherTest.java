package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.History;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class WritingTogetherTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private History history;

    @Test
    void what_one_types_the_others_see_with_its_author() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var worker = Client.in(port, text, ticket(text, stage.worker()));
                var employer = Client.in(port, text, ticket(text, stage.employer()))) {
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            assertThat(worker.next("ack").get("version").asInt()).isEqualTo(1);
            var commit = employer.next("commits").get("list").get(0);
            assertThat(commit.get("memberId").asString())
                    .isEqualTo(stage.worker().toString());
            assertThat(commit.get("affiliation").asString()).isEqualTo("workers");
            assertThat(commit.get("name").asString()).isEqualTo("Ada Of workers");
            assertThat(employer.doc()).isEqualTo(worker.doc());
            assertThat(employer.doc().textContent()).contains("All Children are");
        }
    }

    @Test
    void changes_made_on_the_same_version_both_hold() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        try (var worker = Client.in(port, text, ticket(text, stage.worker()));
                var employer = Client.in(port, text, ticket(text, stage.employer()))) {
            worker.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            worker.next("ack");
            employer.say(Client.typing(UUID.randomUUID(), 0, 20, "XX"));
            employer.next("ack");
            worker.until(2);
            assertThat(worker.doc()).isEqualTo(employer.doc());
            assertThat(worker.doc().textContent()).contains("All ChildrenXX are");
        }
    }

    @Test
    void a_repeated_commit_is_answered_as_before_and_kept_once() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var commit = UUID.randomUUID();
        try (var worker = Client.in(port, text, ticket(text, stage.worker()))) {
            worker.say(Client.typing(commit, 0, 12, "All "));
            var first = worker.next("ack");
            worker.say(Client.typing(commit, 0, 12, "All "));
            assertThat(worker.next("ack")).isEqualTo(first);
        }
        assertThat(commits(text, stage.worker())).isEqualTo(1);
    }

    @Test
    void whoever_comes_back_gets_what_was_missed_and_the_answer_that_was_lost() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var commit = UUID.randomUUID();
        try (var worker = Client.in(port, text, ticket(text, stage.worker()))) {
            worker.say(Client.typing(commit, 0, 12, "All "));
            worker.next("ack");
        }
        try (var back = Client.knocking(port, text)) {
            back.say(Client.hello(ticket(text, stage.worker()), 0, commit));
            var welcome = back.welcomed();
            assertThat(welcome.get("snapshot").isNull()).isTrue();
            assertThat(welcome.get("commits").size()).isEqualTo(1);
            assertThat(welcome.at("/acked/version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void what_another_node_wrote_is_passed_on_and_written_upon() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var employer = Client.in(port, text, ticket(text, scene.employer()))) {
            written(text, new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR), 1, 12, "All ");
            employer.say(Client.typing(UUID.randomUUID(), 0, 12, "Now "));
            assertThat(employer.next("ack").get("version").asInt()).isEqualTo(2);
            assertThat(employer.doc().textContent()).contains("All Now Children");
        }
    }

    @Test
    void many_who_type_at_once_end_with_the_same_text_and_every_letter() throws Exception {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var typists = new ArrayList<Callable<Client>>();
        var members = List.of(stage.government(), stage.employer(), stage.worker());
        for (int i = 0; i < 6; i++) {
            var client = Client.in(port, text, ticket(text, members.get(i % 3)));
            var random = new Random(i);
            var letter = "QZXJKV".substring(i, i + 1);
            typists.add(() -> typed(client, random, letter, 40));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Client>();
            for (var future : threads.invokeAll(typists)) clients.add(future.get());
            clients.forEach(client -> client.until(240));
            assertThat(clients)
                    .allMatch(client -> client.doc().equals(clients.getFirst().doc()));
            var words = clients.getFirst().doc().textContent();
            for (var letter : "QZXJKV".split(""))
                assertThat(words.split(letter, -1)).hasSize(41);
            assertThat(stored(text, stage.worker()))
                    .isEqualTo(clients.getFirst().doc());
            clients.forEach(Client::close);
        }
    }

    private static Client typed(Client client, Random random, String letter, int times) {
        for (int i = 0; i < times; i++) {
            var at = 12 + random.nextInt(15);
            client.say(Client.typing(UUID.randomUUID(), client.version(), at, letter));
            client.next("ack");
        }
        return client;
    }

    private org.trialogue.prosemirror.Node stored(TextId text, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(status -> history.at(text, 240).doc()));
    }

    private int commits(TextId text, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from drafting.text_commit where text_id = ?")
                                .param(text.value())
                                .query(Integer.class)
                                .single()));
    }
}
