package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.application.CitationKeeping;
import org.trialogue.drafting.application.Entering;

/**
 * What happens by the clock: other nodes' commits and silent sockets each second, who may be here every two, hashes every fifteen. What
 * can be found, and what is cited, is seen to apart, as it may take long.
 */
@Component
class Pulse implements SmartLifecycle {

    private final CollabSocket socket;
    private final OpenTexts texts;
    private final Departures departures;
    private final Entering entering;
    private final CitationKeeping citations;
    private final Clock clock;
    private volatile List<Beat> beats = List.of();

    Pulse(
            CollabSocket socket,
            OpenTexts texts,
            Departures departures,
            Entering entering,
            CitationKeeping citations,
            Clock clock) {
        this.socket = socket;
        this.texts = texts;
        this.departures = departures;
        this.entering = entering;
        this.citations = citations;
        this.clock = clock;
    }

    @Override
    public void start() {
        var open = new Beat("open-texts-pulse");
        open.every(1, () -> each(OpenText::refresh));
        open.every(1, () -> socket.look(clock.instant()));
        open.every(2, () -> each(OpenText::recheck));
        open.every(2, departures::look);
        open.every(15, () -> each(OpenText::compare));
        var findable = new Beat("texts-to-search");
        findable.every(2, entering::catchUp);
        var citing = new Beat("texts-to-citations");
        citing.every(2, citations::catchUp);
        beats = List.of(open, findable, citing);
    }

    @Override
    public void stop() {
        beats.forEach(Beat::stop);
        beats = List.of();
    }

    @Override
    public boolean isRunning() {
        return !beats.isEmpty();
    }

    private void each(Consumer<OpenText> deed) {
        texts.all().forEach(deed);
    }
}
