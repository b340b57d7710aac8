package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
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

    @SuppressWarnings("NullAway.Init")
    protected IndicatorRecord() {}

    @SuppressWarnings("NullAway.Init") // all of it is written by the call
    IndicatorRecord(UUID room, Indicator indicator) {
        this.id = indicator.id();
        this.room = room;
        write(indicator);
    }

    final void write(Indicator indicator) {
        name = indicator.name();
        measure = indicator.measure();
        unit = indicator.unit();
        direction = indicator.direction();
        baseline = indicator.baseline().value();
        baselineOn = indicator.baseline().on();
        target = indicator.target().value();
        targetOn = indicator.target().on();
    }

    UUID id() {
        return id;
    }

    Indicator shown() {
        var from = new Figure(baseline.stripTrailingZeros(), baselineOn);
        var to = new Figure(target.stripTrailingZeros(), targetOn);
        return new Indicator(id, name, measure, unit, direction, from, to);
    }
}
