package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.LightDraft;
import org.trialogue.plans.Series;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.JudgingLights;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/** What stands on a commitment's page of its indicators, and the ways to judge them otherwise than is reckoned. */
@Component
class IndicatorDesk {

    private final IndicatorReading reading;
    private final JudgingLights lights;
    private final Clock clock;

    IndicatorDesk(IndicatorReading reading, JudgingLights lights, Clock clock) {
        this.reading = reading;
        this.lights = lights;
        this.clock = clock;
    }

    /** All of them; empty where there are none. */
    Optional<com.vaadin.flow.component.Component> of(CommitmentPage page, Runnable again) {
        var all = reading.of(page.line().id(), page.rights().acting().member()).orElseThrow();
        if (all.isEmpty()) return Optional.empty();
        var part = new Div();
        part.addClassName("tri-gauges");
        for (var series : all) {
            var figure = new IndicatorFigure(series, page.line().id(), LocalDate.now(clock));
            if (page.rights().change() && series.report() > 0) figure.add(deeds(page, series, again));
            part.add(figure);
        }
        return Optional.of(part);
    }

    private Div deeds(CommitmentPage page, Series series, Runnable again) {
        var acting = page.rights().acting();
        var judging = new Button();
        judging.setText(judging.getTranslation("plans.light.judge"));
        judging.addClickListener(
                pressed -> new LightDialog(series, acting, draft -> judge(page, series, draft, again)).open());
        var deeds = new Div(judging);
        deeds.addClassName("tri-deeds");
        if (series.said() != null) {
            var back = new Button();
            back.setText(back.getTranslation("plans.light.take-back"));
            back.addClickListener(pressed -> takeBack(page, series, again));
            deeds.add(back);
        }
        return deeds;
    }

    private void judge(CommitmentPage page, Series series, LightDraft draft, Runnable again) {
        lights.judge(
                page.line().id(), series.indicator().id(), draft, page.rights().acting());
        Say.done("plans.light.judged");
        again.run();
    }

    private void takeBack(CommitmentPage page, Series series, Runnable again) {
        try {
            lights.takeBack(
                    page.line().id(), series.indicator().id(), page.rights().acting());
            Say.done("plans.light.taken-back");
            again.run();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }
}
