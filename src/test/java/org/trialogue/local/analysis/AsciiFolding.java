package org.trialogue.local.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;

/** {@code asciifolding}: letters without their accents, beside the accented word if asked. */
@NamedComponent("asciifolding")
public final class AsciiFolding implements TokenFilterFactory {
    private final boolean preserveOriginal;

    /** What an index may set. */
    @AnalysisSettings
    public interface Choice {
        /** Whether the accented word stays beside the folded one. */
        @BooleanSetting(path = "preserve_original", defaultValue = false)
        boolean preserveOriginal();
    }

    /** Made by the server for each definition. */
    @Inject
    public AsciiFolding(Choice choice) {
        this.preserveOriginal = choice.preserveOriginal();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new ASCIIFoldingFilter(input, preserveOriginal);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return new ASCIIFoldingFilter(input);
    }
}
