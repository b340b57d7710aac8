package org.trialogue.local.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** What an index may set for synonyms. */
@AnalysisSettings
public interface SynonymChoice {
    /** The rules, in Solr's format: {@code agency, bureau} or {@code recruiter => agency}. */
    @ListSetting(path = "synonyms")
    List<String> synonyms();

    /** Whether words that stand for the same are all kept, rather than the first of them. */
    @BooleanSetting(path = "expand", defaultValue = true)
    boolean expand();

    /** The rules as a map, read with the standard tokenizer and lower case. */
    static SynonymMap mapOf(SynonymChoice choice) {
        try (var words = new Words()) {
            var parser = new SolrSynonymParser(true, choice.expand(), words);
            parser.parse(new StringReader(String.join("\n", choice.synonyms())));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("synonyms that cannot be read: " + e.getMessage(), e);
        }
    }

    /** How the rules are split into words. */
    final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }
    }
}
