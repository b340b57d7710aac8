package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

class OpenPlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | {'type':'paragraph','content':[{'type':'text','text':'Fees are forbidden.'}]}",
                "1 | {'type':'bracket','content':[{'type':'wording','content':[{'type':'paragraph'}]}]}",
                "1 | {'type':'paragraph','content':[{'type':'mention','attrs':{'member':'m','label':'Ada'}}]}",
                "1 | {'type':'paragraph','content':[{'type':'text','text':'now','marks':[{'type':'insertion','attrs':{'id':'a','member':'m','group':'g','at':'t'}}]}]}",
                "1 | {'type':'paragraph','content':[{'type':'text','text':'now','marks':[{'type':'deletion','attrs':{'id':'a','member':'m','group':'g','at':'t'}}]}]}"
            })
    void brackets_suggestions_and_mentions_are_open(int open, String block) {
        var json = "{\"type\":\"doc\",\"content\":[{\"type\":\"title\"}," + block.replace('\'', '"') + "]}";
        var doc = DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
        assertThat(OpenPlaces.in(doc)).isEqualTo(open);
    }
}
