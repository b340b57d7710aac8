package org.trialogue.standards.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.search.Entries;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.InstrumentChanged;
import org.trialogue.standards.Standards;

/** Keeps what is found in step with what was changed. */
@Component
class InstrumentListening {

    private final Standards standards;
    private final Entries entries;

    InstrumentListening(Standards standards, Entries entries) {
        this.standards = standards;
        this.entries = entries;
    }

    @ApplicationModuleListener
    void on(InstrumentChanged event) {
        standards.instrument(event.code()).ifPresent(this::handIn);
    }

    private void handIn(Instrument instrument) {
        if (instrument.withdrawn()) entries.remove("instrument", instrument.code(), instrument.version());
        else entries.put(StandardsEntries.entry(instrument));
    }
}
