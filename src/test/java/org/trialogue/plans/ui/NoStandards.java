package org.trialogue.plans.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Standards;

/** A library without a book in it. */
class NoStandards implements Standards {

    @Override
    public java.util.Map<String, org.trialogue.standards.Ratification> ratificationsOf(String country) {
        return java.util.Map.of();
    }

    @Override
    public Optional<Instrument> instrument(String code) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> codes() {
        return Map.of();
    }

    @Override
    public List<Instrument> find(String prefix, Locale locale, int max) {
        return List.of();
    }

    @Override
    public List<Instrument> all() {
        return List.of();
    }

    @Override
    public Optional<PrincipleSet> principles(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<IndicatorSet> indicators(String id) {
        return Optional.empty();
    }

    @Override
    public List<IndicatorSet> indicatorSets() {
        return List.of();
    }

    @Override
    public List<PrincipleSet> principleSets() {
        return List.of();
    }
}
