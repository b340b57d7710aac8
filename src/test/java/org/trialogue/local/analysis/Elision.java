package org.trialogue.local.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code elision}: takes the elided article off, <i>l'étranger</i> becomes <i>étranger</i>. */
@NamedComponent("elision")
public final class Elision implements TokenFilterFactory {
    private final CharArraySet articles;

    /** What an index may set. */
    @AnalysisSettings
    public interface Choice {
        /** The articles; those of French when there are none. */
        @ListSetting(path = "articles")
        List<String> articles();

        /** Whether case is of no account. */
        @BooleanSetting(path = "articles_case", defaultValue = false)
        boolean ignoreCase();
    }

    /** Made by the server for each definition. */
    @Inject
    public Elision(Choice choice) {
        this.articles = choice.articles().isEmpty()
                ? FrenchAnalyzer.DEFAULT_ARTICLES
                : new CharArraySet(choice.articles(), choice.ignoreCase());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new ElisionFilter(input, articles);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return create(input);
    }
}
