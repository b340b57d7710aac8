package org.trialogue.local.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code keyword_marker}: words that no stemmer touches. */
@NamedComponent("keyword_marker")
public final class KeywordMarker implements TokenFilterFactory {
    private final CharArraySet keywords;

    /** What an index may set. */
    @AnalysisSettings
    public interface Choice {
        /** The words. */
        @ListSetting(path = "keywords")
        List<String> keywords();

        /** Whether case is of no account. */
        @BooleanSetting(path = "ignore_case", defaultValue = false)
        boolean ignoreCase();
    }

    /** Made by the server for each definition. */
    @Inject
    public KeywordMarker(Choice choice) {
        this.keywords = new CharArraySet(choice.keywords(), choice.ignoreCase());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new SetKeywordMarkerFilter(input, keywords);
    }
}
