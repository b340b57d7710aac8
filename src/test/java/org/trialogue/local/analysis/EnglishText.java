package org.trialogue.local.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code english}: the analyzer of English. */
@NamedComponent("english")
public final class EnglishText implements AnalyzerFactory {
    private final Analyzer analyzer;

    /** Made by the server for each definition. */
    @Inject
    public EnglishText(Exceptions exceptions) {
        this.analyzer = new EnglishAnalyzer(
                Exceptions.stopwords(exceptions, EnglishAnalyzer.getDefaultStopSet()),
                Exceptions.exclusions(exceptions));
    }

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
