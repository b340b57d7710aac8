package org.trialogue.local.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code synonym}: words that stand for the same. */
@NamedComponent("synonym")
@SuppressWarnings("deprecation") // the full server uses it for this name, too
public final class FlatSynonyms implements TokenFilterFactory {
    private final SynonymMap synonyms;

    /** Made by the server for each definition. */
    @Inject
    public FlatSynonyms(SynonymChoice choice) {
        this.synonyms = SynonymChoice.mapOf(choice);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return synonyms.fst == null ? input : new SynonymFilter(input, synonyms, false);
    }
}
