package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.ConsultationMatter;
import org.trialogue.plans.ConsultationReport;
import org.trialogue.plans.ConsultationReport.Consultation;
import org.trialogue.plans.ConsultationReport.Consulted;
import org.trialogue.plans.ConsultationReport.Kind;
import org.trialogue.plans.application.ConsultationRows.Asked;
import org.trialogue.plans.application.ConsultationRows.Held;
import org.trialogue.plans.application.ConsultationRows.Seat;
import org.trialogue.plans.application.ConsultationRows.Table;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/**
 * The draft of a country's yearly report on its tripartite consultations (Convention No. 144, articles 5 and 6). It is the same for the
 * government, the employers and the workers of the country, as far as they sit in the same working groups: what is released, and nothing else.
 */
@Service
@Transactional(readOnly = true)
public class ConsultationReading {

    /** The convention that asks for it. */
    public static final String CONVENTION = "C144";

    /** The year of that convention: nobody reported before. */
    public static final int FIRST_YEAR = 1976;

    private static final Set<Affiliation> SIDES =
            EnumSet.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);

    private final ConsultationRows rows;
    private final Membership membership;
    private final Standards standards;
    private final Clock clock;

    ConsultationReading(ConsultationRows rows, Membership membership, Standards standards, Clock clock) {
        this.rows = rows;
        this.membership = membership;
        this.standards = standards;
        this.clock = clock;
    }

    private record Dated(Kind kind, Held held) {}

    /** The country of which somebody may read the report without being asked which: that of their organization. */
    public Optional<String> ownCountry(MemberId viewer) {
        return membership
                .person(viewer)
                .filter(person -> SIDES.contains(person.affiliation()))
                .flatMap(person -> Optional.ofNullable(person.organizationId()))
                .flatMap(membership::organization)
                .flatMap(organization -> Optional.ofNullable(organization.country()));
    }

    /** Whether somebody may read the reports of all countries. */
    public boolean readsAll(MemberId viewer) {
        return membership
                .person(viewer)
                .filter(person -> person.affiliation() == Affiliation.SECRETARIAT)
                .isPresent();
    }

    /** The year that is reported on, unless another one is asked for: the last whole one. */
    public int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /**
     * The report; empty where the viewer is neither of the secretariat nor of a government, employers' or workers' organization of the country.
     *
     * @param country two letters of ISO 3166
     */
    public Optional<ConsultationReport> of(String country, int year, MemberId viewer) {
        if (!Viewing.isFor(viewer)) return Optional.empty();
        if (!readsAll(viewer) && ownCountry(viewer).filter(country::equals).isEmpty()) return Optional.empty();
        return Optional.of(report(new Asked(country, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), viewer)));
    }

    private ConsultationReport report(Asked asked) {
        var all = tripartite(rows.seats(asked));
        var seats = all.stream().filter(Seat::inView).toList();
        var groups = new LinkedHashMap<UUID, Table>();
        seats.forEach(seat -> groups.put(seat.group().id(), seat.group()));
        var bound = rows.bound(asked);
        var convention = bound.get(CONVENTION);
        return new ConsultationReport(
                asked.country(),
                asked.first().getYear(),
                convention == null ? null : convention.ratifiedOn(),
                convention == null ? null : convention.denouncedOn(),
                groups.values().stream().map(Table::title).toList(),
                all.stream()
                        .filter(seat -> !seat.inView())
                        .map(seat -> seat.group().title())
                        .distinct()
                        .toList(),
                consulted(seats),
                Stream.concat(held(asked, groups), promised(asked, groups, bound.keySet()))
                        .toList());
    }

    private Stream<Consultation> held(Asked asked, Map<UUID, Table> groups) {
        var sittings =
                rows.sittings(asked, groups, clock.instant()).stream().map(sitting -> new Dated(Kind.SITTING, sitting));
        var guidance = rows.guidance(asked, groups).stream().map(text -> new Dated(Kind.GUIDANCE, text));
        return Stream.concat(sittings, guidance)
                .sorted(Comparator.comparing(dated -> dated.held().on()))
                .map(dated -> told(dated, table(groups, dated.held().group())));
    }

    private Stream<Consultation> promised(Asked asked, Map<UUID, Table> groups, Set<String> bound) {
        return rows.commitments(asked, groups).stream()
                .map(promises -> new Consultation(
                        Kind.COMMITMENTS,
                        ConsultationMatter.of(type(promises.code()), bound.contains(promises.code())),
                        null,
                        promises.plan(),
                        promises.code(),
                        promises.number(),
                        table(groups, promises.group()).title()));
    }

    /** The seats in working groups in which all three sides of the country sat. */
    private static List<Seat> tripartite(List<Seat> seats) {
        var sides = seats.stream()
                .collect(Collectors.groupingBy(
                        seat -> seat.group().id(), Collectors.mapping(Seat::side, Collectors.toSet())));
        return seats.stream()
                .filter(seat -> sides.getOrDefault(seat.group().id(), Set.of()).containsAll(SIDES))
                .toList();
    }

    private static Table table(Map<UUID, Table> groups, UUID group) {
        return Objects.requireNonNull(groups.get(group));
    }

    private static Consultation told(Dated dated, Table group) {
        var held = dated.held();
        var matter = ConsultationMatter.of(List.of(held.title(), group.title(), group.purpose()));
        return new Consultation(dated.kind(), matter, held.on(), held.title(), "", 0, group.title());
    }

    private List<Consulted> consulted(List<Seat> seats) {
        var groups = new LinkedHashMap<OrganizationId, TreeSet<String>>();
        var bases = new LinkedHashMap<OrganizationId, String>();
        for (var seat : seats) {
            groups.computeIfAbsent(seat.organization(), key -> new TreeSet<>())
                    .add(seat.group().title());
            bases.put(seat.organization(), seat.basis());
        }
        return groups.entrySet().stream()
                .flatMap(entry -> membership.organization(entry.getKey()).stream()
                        .map(organization -> new Consulted(
                                organization, bases.getOrDefault(entry.getKey(), ""), List.copyOf(entry.getValue()))))
                .sorted(Comparator.comparing(
                                (Consulted each) -> each.organization().affiliation())
                        .thenComparing(each -> each.organization().name()))
                .toList();
    }

    private String type(String code) {
        return code.isEmpty()
                ? ""
                : standards.instrument(code).map(ConsultationReading::typeOf).orElse("");
    }

    /** Only what the ILO adopted falls under article 5(1). */
    private static String typeOf(Instrument instrument) {
        return instrument.body().equals("ILO") ? instrument.type() : "";
    }
}
