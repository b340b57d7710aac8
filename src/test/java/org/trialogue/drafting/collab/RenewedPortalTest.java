package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;
import org.trialogue.prosemirror.Schema;

/** A page of an earlier release, whose texts have another schema, is told to load again and goes on from there. */
class RenewedPortalTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";
    private static final String ANOTHER = "0".repeat(64);

    @Test
    void a_page_of_another_schema_is_told_to_load_again_and_its_ticket_is_still_good() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var ticket = ticket(text, scene.worker());
        try (var page = Client.knocking(port, text)) {
            page.say(hello(ticket, "\"" + ANOTHER + "\""));
            assertThat(page.next("error").get("code").asString()).isEqualTo("reload");
            assertThat(page.closeCode()).isEqualTo(4426);
        }
        try (var page = Client.knocking(port, text)) {
            page.say(hello(ticket, "\"" + Schema.documentSha256() + "\""));
            assertThat(page.next("welcome").get("version").asInt()).isZero();
        }
    }

    @Test
    void who_does_not_name_a_schema_is_served_and_what_is_no_hash_is_no_frame() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var page = Client.knocking(port, text)) {
            page.say(Client.hello(ticket(text, scene.worker()), null, null));
            assertThat(page.next("welcome").get("version").asInt()).isZero();
        }
        try (var page = Client.knocking(port, text)) {
            page.say(hello(ticket(text, scene.worker()), "1"));
            assertThat(page.closeCode()).isEqualTo(4400);
        }
    }

    private static String hello(String ticket, String schema) {
        var hello = Client.hello(ticket, null, null);
        return hello.substring(0, hello.length() - 1) + ",\"schema\":" + schema + "}";
    }
}
