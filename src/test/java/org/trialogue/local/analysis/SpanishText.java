package org.trialogue.local.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code spanish}: the analyzer of Spanish. */
@NamedComponent("spanish")
public final class SpanishText implements AnalyzerFactory {
    private final Analyzer analyzer;

    /** Made by the server for each definition. */
    @Inject
    public SpanishText(Exceptions exceptions) {
        this.analyzer = new SpanishAnalyzer(
                Exceptions.stopwords(exceptions, SpanishAnalyzer.getDefaultStopSet()),
                Exceptions.exclusions(exceptions));
    }

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
