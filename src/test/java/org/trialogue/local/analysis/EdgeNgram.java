package org.trialogue.local.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.IntSetting;

/** {@code edge_ngram}: the beginnings of each word. */
@NamedComponent("edge_ngram")
public final class EdgeNgram implements TokenFilterFactory {
    private final Choice choice;

    /** What an index may set. */
    @AnalysisSettings
    public interface Choice {
        /** Letters of the shortest. */
        @IntSetting(path = "min_gram", defaultValue = 1)
        int shortest();

        /** Letters of the longest. */
        @IntSetting(path = "max_gram", defaultValue = 2)
        int longest();

        /** Whether a word outside these lengths stays whole. */
        @BooleanSetting(path = "preserve_original", defaultValue = false)
        boolean preserveOriginal();
    }

    /** Made by the server for each definition. */
    @Inject
    public EdgeNgram(Choice choice) {
        this.choice = choice;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new EdgeNGramTokenFilter(input, choice.shortest(), choice.longest(), choice.preserveOriginal());
    }
}
