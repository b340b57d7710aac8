package org.trialogue.drafting.ui;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Colleagues;
import org.trialogue.platform.security.SignedIn;

/** Names those whom a text may mention, for the editor of a page of someone who may see the text. */
@RestController
class TextMembers {

    private final Colleagues colleagues;
    private final SignedIn signedIn;

    TextMembers(Colleagues colleagues, SignedIn signedIn) {
        this.colleagues = colleagues;
        this.signedIn = signedIn;
    }

    /** A member to mention; {@code affiliation} is in lower case. */
    private record Mentionable(String member, String name, String affiliation) {}

    @GetMapping("/texts/{text}/members")
    ResponseEntity<?> members(@PathVariable UUID text) {
        var found = colleagues.of(new TextId(text), signedIn.id()).stream()
                .map(held -> new Mentionable(
                        held.person().id().toString(),
                        held.person().name(),
                        held.affiliation().key()))
                .toList();
        return found.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
