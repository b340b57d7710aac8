package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.assertj.core.util.Throwables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.application.Commenting;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Marked;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.local.ApiClient;
import org.trialogue.roles.Web.Address;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** What goes wrong in the Employers' caucus with its words in hand: in the application, at addresses and on the editing socket. */
final class Stumbling {

    private static final String WORD = Secret.word("estumble");
    private static final byte[] BROKEN = ("PK" + WORD).getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Talking talking;

    @Autowired
    private Sharing sharing;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Importing importing;

    @Autowired
    private Search search;

    private final Set<String> unhurt = new TreeSet<>();

    /** What was to go wrong and did not. */
    Set<String> unhurt() {
        return unhurt;
    }

    /** Does it all. */
    void in(Scene scene) throws Exception {
        var by = scene.acting(Role.EMPLOYERS);
        var upload = new Upload(WORD + ".docx", new ByteArrayInputStream(BROKEN), BROKEN.length);
        fails("too long a title", scene, () -> talking.open(scene.caucus, WORD.repeat(200), "Words", by.member()));
        tried(scene, () -> talking.open(scene.caucus, WORD + '\0', WORD + "\ud800", by.member()));
        tried(scene, () -> sharing.share(scene.caucus, WORD + ".docx", new ByteArrayInputStream(BROKEN), by.member()));
        fails(
                "no such passage",
                scene,
                () -> commenting.open(
                        scene.caucusText, new Marked(0, 900, 999, List.of()), Audience.EVERYONE, WORD, by.member()));
        tried(scene, () -> importing.importText(scene.caucus, upload, by));
        tried(scene, () -> finding.find(scene.caucus, WORD + "\0 \" -(", by.member()));
        tried(scene, () -> search.find(Query.of(WORD + "\0 \" -(", Locale.ENGLISH), by.member()));
        atAddresses(scene);
        var ticket = scene.ticket(scene.caucusText, Role.EMPLOYERS).orElseThrow();
        SocketDoor.stumbles(scene.port(), scene.caucusText, ticket, WORD);
    }

    private void fails(String what, Scene scene, Runnable act) {
        if (!tried(scene, act)) unhurt.add(what);
    }

    /** Whether it fails. */
    private static boolean tried(Scene scene, Runnable act) {
        try {
            return scene.as(scene.member(Role.EMPLOYERS), () -> {
                act.run();
                return false;
            });
        } catch (RuntimeException expected) {
            // what it says is the member's own affair; what is logged of it is heard
            return true;
        }
    }

    private static void atAddresses(Scene scene) throws Exception {
        var texts = "/texts/" + scene.caucusText;
        for (var path : List.of(
                "/files/" + WORD,
                texts + "/as/" + WORD,
                texts + "/images/" + WORD,
                "/coverage/as/csv?whole=text&key=" + WORD,
                "/record/as/csv?group=" + WORD,
                "/plans/" + WORD + "/as/csv",
                "/calendar/entries/" + WORD)) asked(() -> scene.web.signedIn(Role.EMPLOYERS, scene.web.unlisted(path)));
        var picture = new Address(
                HttpMethod.POST,
                texts + "/images?name=" + WORD + ".svg",
                request -> request.content(BROKEN).with(csrf()));
        asked(() -> scene.web.signedIn(Role.EMPLOYERS, picture));
        var token = scene.accounts.token(Role.EMPLOYERS);
        for (var field : List.of("claim", "from", "commitment")) {
            var report = new Address(
                    HttpMethod.POST,
                    "/api/v1/reports",
                    request -> request.contentType(MediaType.APPLICATION_JSON)
                            .content("{\"" + field + "\": \"" + WORD + "\"}"));
            asked(() -> scene.web.script(token, report));
        }
        for (var path : List.of(
                "/api/v1/plans/" + WORD, "/api/v1/search?q=x&size=" + WORD, "/api/v1/commitments?concern=" + WORD))
            asked(() -> scene.web.script(token, scene.web.unlisted(path)));
        asked(() -> scene.web.script(WORD, scene.web.unlisted("/api/v1/plans")));
        throughTheServer(scene, token);
    }

    /** What is measured is measured there. */
    private static void throughTheServer(Scene scene, String token) {
        try (var script = ApiClient.of(scene.port(), token)) {
            script.get("/api/v1/search", Map.of("q", WORD));
            for (var path : List.of("/api/v1/plans/" + WORD, "/texts/" + scene.caucusText + "/as/" + WORD, "/" + WORD))
                script.get(path, Map.of(WORD, WORD));
        }
    }

    /** What no address takes in hand, the server writes into its log. */
    private static void asked(Callable<?> request) throws Exception {
        try {
            request.call();
        } catch (ServletException unhandled) {
            assertThat(Secret.isIn(Throwables.getStackTrace(unhandled))).isFalse();
        }
    }
}
