package org.trialogue.local.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** What an index may set for a language's analyzer. */
@AnalysisSettings
public interface Exceptions {
    /** Words to leave out; {@code _none_} for none, nothing or the language's own name for its usual ones. */
    @ListSetting(path = "stopwords")
    List<String> stopwords();

    /** Words that are not stemmed. */
    @ListSetting(path = "stem_exclusion")
    List<String> unstemmed();

    /** The words to leave out, when {@code usual} are those of the language. */
    static CharArraySet stopwords(Exceptions exceptions, CharArraySet usual) {
        var given = exceptions.stopwords();
        if (given.isEmpty() || (given.getFirst().startsWith("_") && !"_none_".equals(given.getFirst()))) {
            return usual;
        }
        return "_none_".equals(given.getFirst()) ? CharArraySet.EMPTY_SET : new CharArraySet(given, false);
    }

    /** The words that are not stemmed. */
    static CharArraySet exclusions(Exceptions exceptions) {
        return new CharArraySet(exceptions.unstemmed(), false);
    }
}
