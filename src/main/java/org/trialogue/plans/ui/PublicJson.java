package org.trialogue.plans.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Claim;
import org.trialogue.plans.PublicCommitment;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicCommitment.Contest;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.PublicGauge.Shown;
import org.trialogue.plans.PublicParty;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.Publication;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Split;
import tools.jackson.databind.json.JsonMapper;

/** What everybody can read of a plan, as JSON: the same that stands on its page, and no more. */
final class PublicJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PublicJson() {}

    static byte[] of(PublicPlan plan) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("address", "/" + Publication.address(plan.id()));
        told.put("day", plan.day().toString());
        told.put("title", plan.title());
        told.put("state", plan.state().key());
        told.put("from", plan.period().from().toString());
        told.put("until", plan.period().until().toString());
        told.put("daysToAnswer", Reply.DAYS);
        told.put("countsNotToldBelow", PublicGauge.FEW);
        told.put(
                "commitments",
                plan.commitments().stream().map(PublicJson::commitment).toList());
        return JSON.writeValueAsBytes(told);
    }

    private static Map<String, @Nullable Object> commitment(PublicCommitment one) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", one.id().toString());
        told.put("sentence", one.sentence());
        told.put("language", one.language().toLanguageTag());
        told.put("lead", party(one.lead()));
        told.put("coLeads", one.coLeads().stream().map(PublicJson::party).toList());
        told.put("from", one.period().from().toString());
        told.put("due", one.period().until().toString());
        told.put("overdue", one.overdue());
        told.put("accepted", act(one.accepted()));
        told.put("claimed", key(one.claimed()));
        told.put("claim", act(one.claim()));
        told.put("confirmed", key(one.confirmed()));
        told.put("standing", one.standing().key());
        told.put("confirming", one.confirming().stream().map(PublicJson::act).toList());
        told.put("contests", one.contests().stream().map(PublicJson::contest).toList());
        var gauges = one.gauges().stream().map(PublicJson::indicator).toList();
        told.put("indicator", gauges.isEmpty() ? null : gauges.getFirst());
        told.put("indicators", gauges);
        return told;
    }

    private static Map<String, @Nullable Object> party(PublicParty party) {
        var names = new LinkedHashMap<String, @Nullable Object>();
        names.put("en", party.names().en());
        names.put("fr", party.names().fr());
        names.put("es", party.names().es());
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("names", names);
        told.put("side", party.side().key());
        told.put("country", party.country());
        return told;
    }

    private static @Nullable Map<String, String> act(@Nullable Act act) {
        if (act == null) return null;
        var told = new LinkedHashMap<String, String>();
        told.put("side", act.side().key());
        told.put("capacity", act.capacity().key());
        told.put("on", act.on().toString());
        return told;
    }

    private static Map<String, @Nullable Object> contest(Contest contest) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("by", act(contest.act()));
        var earlier = contest.earlier();
        told.put("earlierReportOf", earlier == null ? null : earlier.toString());
        told.put("answer", contest.reply());
        told.put("answered", act(contest.replied()));
        return told;
    }

    private static Map<String, @Nullable Object> indicator(PublicGauge gauge) {
        var indicator = gauge.indicator();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", indicator.name());
        told.put("measure", indicator.measure().key());
        told.put("unit", indicator.unit());
        told.put("direction", indicator.direction().key());
        told.put("baseline", figure(gauge.baseline()));
        told.put(
                "target",
                figure(new Shown(indicator.target().value(), indicator.target().on())));
        told.put("reached", figure(gauge.latest()));
        told.put(
                "interim",
                indicator.interim().stream()
                        .map(aim -> figure(new Shown(aim.value(), aim.on())))
                        .toList());
        told.put("source", indicator.source());
        told.put("method", indicator.method());
        told.put("series", gauge.reached().stream().map(PublicJson::figure).toList());
        told.put("parts", gauge.splits().stream().map(PublicJson::split).toList());
        told.put("light", gauge.light().key());
        var judged = gauge.judged();
        told.put("judged", judged == null ? null : judged.key());
        return told;
    }

    private static Map<String, @Nullable Object> split(Split split) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("dimension", split.dimension().key());
        told.put("name", split.name());
        told.put("cells", split.cells().stream().map(PublicJson::cell).toList());
        return told;
    }

    private static Map<String, @Nullable Object> cell(Split.Cell cell) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("part", cell.label().equals(Split.REST) ? null : cell.label());
        told.put("value", cell.value());
        told.put("told", cell.value() != null);
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> figure(@Nullable Shown figure) {
        if (figure == null) return null;
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("value", figure.value());
        told.put("told", figure.value() != null);
        told.put("on", figure.on().toString());
        return told;
    }

    private static @Nullable String key(@Nullable Claim claim) {
        return claim == null ? null : claim.key();
    }
}
