package org.trialogue.local.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code french}: the analyzer of French. */
@NamedComponent("french")
public final class FrenchText implements AnalyzerFactory {
    private final Analyzer analyzer;

    /** Made by the server for each definition. */
    @Inject
    public FrenchText(Exceptions exceptions) {
        this.analyzer = new FrenchAnalyzer(
                Exceptions.stopwords(exceptions, FrenchAnalyzer.getDefaultStopSet()),
                Exceptions.exclusions(exceptions));
    }

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
