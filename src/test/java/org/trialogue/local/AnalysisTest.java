package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Expected words are what a full distribution answers for the same settings. */
class AnalysisTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_analyzers_of_three_languages_stem_and_leave_out_common_words() throws IOException {
        assertThat(analyzed("english", "the recruitment agencies")).containsExactly("recruit", "agenc");
        assertThat(analyzed("french", "travailleurs migrants de l'étranger"))
                .containsExactly("travaileu", "migrant", "etrang");
        assertThat(analyzed("spanish", "trabajadores forzosos")).containsExactly("trabajador", "forzos");
    }

    @Test
    void stemmers_stem_by_language() throws IOException {
        assertThat(filtered("agencies", "{'type':'stemmer','language':'english'}"))
                .containsExactly("agenc");
        assertThat(filtered("agencies", "{'type':'stemmer','language':'light_english'}"))
                .containsExactly("agency");
        assertThat(filtered("agencies", "{'type':'stemmer','language':'minimal_english'}"))
                .containsExactly("agency");
        assertThat(filtered("travailleurs", "{'type':'stemmer','language':'french'}"))
                .containsExactly("travailleur");
        assertThat(filtered("travailleurs", "{'type':'stemmer','language':'light_french'}"))
                .containsExactly("travaileu");
        assertThat(filtered("trabajadores", "{'type':'stemmer','language':'spanish'}"))
                .containsExactly("trabaj");
        assertThat(filtered("trabajadores", "{'type':'stemmer','language':'light_spanish'}"))
                .containsExactly("trabajador");
    }

    @Test
    void accents_are_folded_beside_the_original_when_asked() throws IOException {
        assertThat(filtered("étranger", "'asciifolding'")).containsExactly("etranger");
        assertThat(filtered("étranger", "{'type':'asciifolding','preserve_original':true}"))
                .containsExactly("etranger", "étranger");
    }

    @Test
    void elided_articles_are_taken_off() throws IOException {
        assertThat(filtered("l'étranger", "'elision'")).containsExactly("étranger");
        assertThat(filtered("L'étranger", "{'type':'elision','articles':['l'],'articles_case':true}"))
                .containsExactly("étranger");
    }

    @Test
    void synonyms_of_several_words_are_found() throws IOException {
        assertThat(filtered(
                        "forced labour agency", "{'type':'synonym_graph','synonyms':['forced labour => forced work']}"))
                .containsExactly("forced", "work", "agency");
        assertThat(filtered("bureau", "{'type':'synonym','synonyms':['agency, bureau']}"))
                .containsExactly("bureau", "agency");
    }

    @Test
    void beginnings_of_words_are_given_by_length() throws IOException {
        assertThat(filtered("recruit", "{'type':'edge_ngram','min_gram':2,'max_gram':4}"))
                .containsExactly("re", "rec", "recr");
    }

    @Test
    void marked_words_are_not_stemmed() throws IOException {
        assertThat(filtered("agencies", "{'type':'keyword_marker','keywords':['agencies']}", "{'type':'stemmer'}"))
                .containsExactly("agencies");
    }

    private static List<String> analyzed(String analyzer, String text) throws IOException {
        return words(JSON.createObjectNode().put("analyzer", analyzer).put("text", text));
    }

    private static List<String> filtered(String text, String... filters) throws IOException {
        var request = JSON.createObjectNode().put("tokenizer", "standard").put("text", text);
        var array = (ArrayNode) JSON.readTree("[" + String.join(",", filters).replace('\'', '"') + "]");
        request.set("filter", array);
        return words(request);
    }

    private static List<String> words(ObjectNode request) throws IOException {
        var url = SharedServices.get().property("spring.elasticsearch.uris") + "/_analyze";
        var answer = Http.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
                .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
