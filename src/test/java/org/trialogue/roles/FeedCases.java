package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.FeedKeeping;
import org.trialogue.plans.domain.FeedToken;
import org.trialogue.platform.MemberId;

/** Calendars that fetch what is due: each by an address of its member's own, made while the member sat in the working group. */
final class FeedCases implements Cases {

    private final Planned planned;
    private final Map<Role, FeedToken> addresses = new EnumMap<>(Role.class);
    private final Map<Role, FeedToken> revoked = new EnumMap<>(Role.class);
    private final Map<Role, FeedToken> own = new EnumMap<>(Role.class);

    @Autowired
    private FeedKeeping feeds;

    FeedCases(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void add(Scene scene, Attempts attempts) throws Exception {
        for (var role : Role.values()) {
            revoked.put(role, made(scene, role));
            addresses.put(role, made(scene, role));
            own.put(role, role.capacity().isPresent() ? made(scene, role, null) : addresses.get(role));
            fetched(scene, role, addresses.get(role));
        }
        attempts.deed("plan: have a calendar fetch it", role -> feeds.make(planned.plan, scene.member(role)));
        attempts.add("calendar's own address: fetch the plan", role -> fetched(scene, role, addresses.get(role)));
        attempts.add(
                "calendar's own address: fetch what is due from oneself", role -> fetched(scene, role, own.get(role)));
        attempts.add("calendar's own address, revoked: fetch", role -> {
            assertThat(answer(scene, role, revoked.get(role)).getStatus()).isEqualTo(404);
            return fetched(scene, role, revoked.get(role));
        });
        var government = scene.member(Role.GOVERNMENT);
        attempts.sight("calendar's address of the government: see that it is there", role -> feeds.of(government));
        attempts.add("calendar's address of the government: revoke", role -> revokes(scene, role, government));
    }

    private boolean revokes(Scene scene, Role role, MemberId whose) {
        scene.as(whose, () -> feeds.make(planned.agreed, whose));
        var id = scene.as(whose, () -> feeds.of(whose).getFirst().id());
        scene.as(scene.member(role), () -> {
            feeds.revoke(id, scene.member(role));
            return true;
        });
        return scene.as(whose, () -> feeds.of(whose)).stream()
                .noneMatch(line -> line.id().equals(id));
    }

    /** Who sits in no working group has an address for what is due from them. */
    private FeedToken made(Scene scene, Role role) {
        return made(scene, role, role.capacity().isPresent() ? planned.plan : null);
    }

    private FeedToken made(Scene scene, Role role, @Nullable PlanId plan) {
        return scene.as(scene.member(role), () -> feeds.make(plan, scene.member(role)));
    }

    /** Whoever has the address needs no sign-in. */
    private static boolean fetched(Scene scene, Role role, FeedToken token) throws Exception {
        return answer(scene, role, token)
                .getContentAsString()
                .replace("\r\n ", "")
                .contains("Inspect every agency");
    }

    private static MockHttpServletResponse answer(Scene scene, Role role, FeedToken token) throws Exception {
        var address = scene.web.get("/feeds/{token}", token.text());
        return Web.answered(role, scene.web.anybody(address));
    }
}
