package org.trialogue.plans.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;

/** What a commitment is measured by, as it is kept. */
@Entity
@Table(schema = "plans", name = "indicator")
class IndicatorRecord {

    @Id
    private UUID id;

    @Column(name = "room_id")
    private UUID room;

    private String name;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private BigDecimal baseline;

    @Column(name = "baseline_on")
    private LocalDate baselineOn;

    private BigDecimal target;

    @Column(name = "target_on")
    private LocalDate targetOn;

    private int place;

    private String source;

    private String method;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "interim_target", joinColumns = @JoinColumn(name = "indicator_id"))
    private Set<InterimTarget> interim = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "breakdown", joinColumns = @JoinColumn(name = "indicator_id"))
    private Set<Broken> breakdowns = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected IndicatorRecord() {}

    @SuppressWarnings("NullAway.Init") // all of it is written by the call
    IndicatorRecord(UUID room, Indicator indicator, int place) {
        this.id = indicator.id();
        this.room = room;
        write(indicator, place);
    }

    final void write(Indicator indicator, int at) {
        place = at;
        name = indicator.name();
        measure = indicator.measure();
        unit = indicator.unit();
        direction = indicator.direction();
        baseline = indicator.baseline().value();
        baselineOn = indicator.baseline().on();
        target = indicator.target().value();
        targetOn = indicator.target().on();
        source = indicator.source();
        method = indicator.method();
        replace(interim, indicator.interim().stream().map(figure -> InterimTarget.of(room, figure)));
        replace(breakdowns, indicator.breakdowns().stream().map(each -> Broken.of(room, each)));
    }

    private static <T> void replace(Set<T> kept, Stream<T> now) {
        var wanted = now.collect(Collectors.toSet());
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    int place() {
        return place;
    }

    UUID id() {
        return id;
    }

    Indicator shown() {
        var from = new Figure(baseline.stripTrailingZeros(), baselineOn);
        var targets = Stream.concat(
                        interim.stream().map(InterimTarget::figure),
                        Stream.of(new Figure(target.stripTrailingZeros(), targetOn)))
                .toList();
        return new Indicator(
                id,
                name,
                measure,
                unit,
                direction,
                from,
                targets,
                source,
                method,
                breakdowns.stream().map(Broken::shown).toList());
    }
}
