package org.trialogue.local.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** {@code stemmer}: the stemmers of English, French and Spanish. */
@NamedComponent("stemmer")
public final class StemmerFilter implements TokenFilterFactory {
    private final String language;

    /** What an index may set. */
    @AnalysisSettings
    public interface Choice {
        /** The stemmer's name. */
        @StringSetting(path = "language", defaultValue = "english")
        String language();

        /** The same under its other name. */
        @StringSetting(path = "name", defaultValue = "")
        String name();
    }

    /** Made by the server for each definition. */
    @Inject
    public StemmerFilter(Choice choice) {
        this.language = (choice.name().isEmpty() ? choice.language() : choice.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return switch (language) {
            case "english", "porter" -> new PorterStemFilter(input);
            case "light_english", "kstem" -> new KStemFilter(input);
            case "minimal_english" -> new EnglishMinimalStemFilter(input);
            case "possessive_english" -> new EnglishPossessiveFilter(input);
            case "french" -> new SnowballFilter(input, new FrenchStemmer());
            case "light_french" -> new FrenchLightStemFilter(input);
            case "minimal_french" -> new FrenchMinimalStemFilter(input);
            case "spanish" -> new SnowballFilter(input, new SpanishStemmer());
            case "light_spanish" -> new SpanishLightStemFilter(input);
            case "spanish_plural" -> new SpanishPluralStemFilter(input);
            default -> throw new IllegalArgumentException("the local server has no stemmer " + language);
        };
    }
}
