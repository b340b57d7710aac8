package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;

/** What works with the rights of the tables' owner is named in {@code docs/security-model.md} with who may call it, and is nobody's but the portal's. */
class OwnersRightsTest extends Setting {

    private static final String TABLE = "## Functions that work with their owner's rights";

    private static final String OURS = """
             from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""";

    @Test
    void each_function_is_named_with_who_may_call_it_and_why_it_passes() throws IOException {
        var model = ModelOfSecurity.read();
        assertThat(model.pairs(TABLE)).containsExactlyInAnyOrderEntriesOf(callers());
        assertThat(model.table(TABLE))
                .allSatisfy(row -> assertThat(row).hasSize(3).doesNotContain(""));
    }

    @Test
    void nobody_but_the_portal_calls_any_function() {
        assertThat(jdbc.sql("""
                        select p.oid::regprocedure::text""" + OURS + """
                           and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)""").query(String.class).list()).isEmpty();
    }

    @Test
    void each_of_them_looks_for_names_where_nobody_puts_anything() {
        assertThat(jdbc.sql("""
                        select p.oid::regprocedure::text""" + OURS + """
                           and p.prosecdef and p.proconfig is distinct from array['search_path=pg_catalog']""").query(String.class).list()).isEmpty();
        assertThatThrownBy(() -> transaction.execute(
                        status -> jdbc.sql("create temp table entry (id int)").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** As the database has it: of two functions of one name the same is said. */
    private Map<String, String> callers() {
        var callers = new TreeMap<String, String>();
        jdbc.sql("""
                        select n.nspname || '.' || p.proname,
                               case when p.prorettype = 'trigger'::regtype then 'a trigger'
                                    when not has_function_privilege(p.oid, 'execute') then 'its owner alone'
                                    when p.prosrc ~ 'jobs_only\\(\\)|trialogue\\.member'', true\\), ''''\\) is null' then 'jobs alone'
                                    when p.prosrc ~ 'trialogue\\.(member|room)|_in_view\\(\\)|for_secretariat\\(\\)' then 'the portal, for whom it works'
                                    else 'the portal' end""" + OURS + " and p.prosecdef")
                .query((row, number) ->
                        Map.entry(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))))
                .list()
                .forEach(each -> assertThat(callers.computeIfAbsent(each.getKey(), first -> each.getValue()))
                        .as(each.getKey())
                        .isEqualTo(each.getValue()));
        return callers;
    }
}
