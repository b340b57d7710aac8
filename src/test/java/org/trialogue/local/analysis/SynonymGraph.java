package org.trialogue.local.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code synonym_graph}: words that stand for the same. */
@NamedComponent("synonym_graph")
public final class SynonymGraph implements TokenFilterFactory {
    private final SynonymMap synonyms;

    /** Made by the server for each definition. */
    @Inject
    public SynonymGraph(SynonymChoice choice) {
        this.synonyms = SynonymChoice.mapOf(choice);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return synonyms.fst == null ? input : new SynonymGraphFilter(input, synonyms, false);
    }
}
