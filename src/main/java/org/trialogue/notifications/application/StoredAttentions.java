package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Followable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What members follow and mute, in PostgreSQL, whose policies keep each to their own; what modules keep themselves stands beside it. */
@Service
@Transactional
class StoredAttentions implements Attentions {

    private final JdbcClient jdbc;
    private final ObjectProvider<Followable> modules;
    private final Clock clock;

    StoredAttentions(JdbcClient jdbc, ObjectProvider<Followable> modules, Clock clock) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.clock = clock;
    }

    private record Row(String thing, Attention attention) {}

    @Override
    @Transactional(readOnly = true)
    public Attention of(String thing) {
        return jdbc.sql("select chosen from notifications.attention where thing = ?")
                .param(thing)
                .query((row, n) -> Attention.valueOf(row.getString(1)))
                .optional()
                .orElseGet(() -> keeper(thing)
                        .filter(module -> module.followed().contains(thing))
                        .map(module -> Attention.FOLLOWED)
                        .orElse(Attention.USUAL));
    }

    @Override
    public void choose(String thing, Attention attention) {
        if (attention != Attention.USUAL && !named(List.of(thing)).containsKey(thing))
            throw new Refusal("notifications.refused.no-thing");
        var keeper = keeper(thing);
        keeper.ifPresent(module -> module.follow(thing, attention == Attention.FOLLOWED));
        if (attention == Attention.MUTED || attention == Attention.FOLLOWED && keeper.isEmpty()) keep(thing, attention);
        else
            jdbc.sql("delete from notifications.attention where member_id = ? and thing = ?")
                    .params(member(), thing)
                    .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Chosen> all() {
        var all = new ArrayList<>(
                jdbc.sql("select thing, chosen from notifications.attention order by chosen_at desc, thing")
                        .query((row, n) ->
                                new Row(Objects.requireNonNull(row.getString(1)), Attention.valueOf(row.getString(2))))
                        .list());
        modules.stream()
                .flatMap(module -> module.followed().stream())
                .map(thing -> new Row(thing, Attention.FOLLOWED))
                .forEach(all::add);
        var names = named(all.stream().map(Row::thing).toList());
        return all.stream()
                .map(row -> new Chosen(row.thing, names.get(row.thing), row.attention))
                .toList();
    }

    private void keep(String thing, Attention attention) {
        jdbc.sql("""
                        insert into notifications.attention (member_id, thing, chosen, chosen_at) values (?, ?, ?, ?)
                        on conflict (member_id, thing) do update set chosen = excluded.chosen, chosen_at = excluded.chosen_at""")
                .param(member())
                .param(thing)
                .param(attention.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, String> named(Collection<String> things) {
        var names = new HashMap<String, String>();
        if (!things.isEmpty()) modules.stream().forEach(module -> names.putAll(module.named(things)));
        return names;
    }

    private Optional<Followable> keeper(String thing) {
        return modules.stream().filter(module -> module.keeps(thing)).findFirst();
    }

    private static UUID member() {
        return Viewing.member()
                .orElseThrow(() -> new IllegalStateException("no one is signed in"))
                .value();
    }
}
