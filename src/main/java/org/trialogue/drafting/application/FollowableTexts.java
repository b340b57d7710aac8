package org.trialogue.drafting.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.Followable;

/** Texts that members follow or mute. */
@Component
class FollowableTexts implements Followable {

    private final JdbcClient jdbc;

    FollowableTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> named(Collection<String> things) {
        var names = new HashMap<String, String>();
        var keys = Followable.keys(things, "texts/");
        if (keys.isEmpty()) return names;
        jdbc.sql("select id, title from drafting.text where id in (:keys)")
                .param("keys", keys)
                .query((ResultSet row) -> {
                    names.put("texts/" + row.getString(1), row.getString(2));
                });
        return names;
    }
}
