package org.trialogue.plans.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.CountryStanding;
import org.trialogue.plans.Recommendation;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/**
 * What a country has bound itself to, what supervisory bodies said of it, and what its organizations promised: of the open plans in view in
 * which one of them is a party. An instrument matters to these plans where a commitment serves it, one is expected to, or a body spoke of it.
 */
@Service
@Transactional(readOnly = true)
public class CountryReading {

    private static final String SERVED = """
            with home as materialized (
              select o.id from membership.organization o where o.country = :country),
            its as materialized (
              select p.id from plans.plan p
               where p.state <> 'CLOSED' and exists (
                 select 1 from plans.party y join home h on h.id = y.organization_id where y.plan_id = p.id))
            select i.code, count(*) filter (where c.lead_id in (select h.id from home h)) as own, false as expected
              from its join plans.commitment c on c.plan_id = its.id and not c.declined
              join plans.cited i on i.commitment_id = c.id
             group by i.code
            union all
            select distinct e.code, 0, true from its join plans.expected e on e.plan_id = its.id join home h on h.id = e.organization_id""";

    private final JdbcClient jdbc;
    private final RecommendationRows recommendations;
    private final Standards standards;

    CountryReading(JdbcClient jdbc, RecommendationRows recommendations, Standards standards) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.standards = standards;
    }

    private record Served(int own, boolean expected) {

        Served and(Served other) {
            return new Served(own + other.own, expected || other.expected);
        }
    }

    /**
     * How a country stands.
     *
     * @param country the two letters of ISO 3166
     */
    public CountryStanding of(String country) {
        var served = served(country);
        var said = recommendations.to(country).stream()
                .collect(Collectors.groupingBy(each -> each.said().code()));
        var bound = standards.ratificationsOf(country);
        var instruments = instruments();
        var codes = new TreeSet<>(served.keySet());
        codes.addAll(said.keySet());
        return new CountryStanding(
                country,
                codes.stream()
                        .map(code -> {
                            List<Recommendation> comments = said.getOrDefault(code, List.of());
                            var there = served.getOrDefault(code, new Served(0, false));
                            return new CountryStanding.Row(
                                    code,
                                    instruments.get(code),
                                    bound.get(code),
                                    comments.isEmpty() ? null : comments.getFirst(),
                                    comments.size(),
                                    there.own(),
                                    there.expected());
                        })
                        .toList());
    }

    /** The countries of which an organization is a party in an open plan in view, or to which a body spoke there. */
    public List<String> countries() {
        return jdbc.sql("""
                        select distinct o.country from plans.plan p join plans.party y on y.plan_id = p.id
                          join membership.organization o on o.id = y.organization_id
                         where p.state <> 'CLOSED' and o.country is not null
                        union select distinct r.country from plans.recommendation r order by 1""").query((row, number) -> row.getString("country")).list();
    }

    private Map<String, Served> served(String country) {
        var served = new HashMap<String, Served>();
        jdbc.sql(SERVED).param("country", country).query(row -> {
            served.merge(row.getString("code"), new Served(row.getInt("own"), row.getBoolean("expected")), Served::and);
        });
        return served;
    }

    private Map<String, Instrument> instruments() {
        return standards.all().stream().collect(Collectors.toMap(Instrument::code, each -> each));
    }
}
