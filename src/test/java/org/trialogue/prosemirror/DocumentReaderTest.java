package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.json;

import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.ModelException.Code;

class DocumentReaderTest {
    private static final String TITLE = "{'type':'title','attrs':{'id':'t'}}";

    @Test
    void what_is_read_is_written_the_same() {
        var source = json("{'type':'doc','content':[{'type':'title','attrs':{'id':null},'content':[{'type':'text',"
                + "'marks':[{'type':'link','attrs':{'href':'https://example.org','title':null}},{'type':'strong'}],"
                + "'text':'Fair 😀'}]},{'type':'heading','attrs':{'id':'h','level':2}}]}");
        assertThat(DocumentReader.read(SCHEMA, source, Limits.DOCUMENT).toJson())
                .hasToString(source.toString());
    }

    @Test
    void unknown_fields_are_refused() {
        assertThat(refused("{'type':'paragraph','colour':'red'}")).isEqualTo(Code.MALFORMED);
        assertThat(refused("{'type':'paragraph','content':[{'type':'text','text':'x','attrs':{}}]}"))
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void unknown_nodes_and_marks_are_refused() {
        assertThat(refused("{'type':'script'}")).isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(refused(paragraph("{'type':'text','text':'x','marks':[{'type':'blink'}]}")))
                .isEqualTo(Code.UNKNOWN_TYPE);
    }

    @Test
    void attributes_must_be_there_and_of_their_type() {
        assertThat(refused("{'type':'image','attrs':{'src':'/files/1'}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'type':'heading','attrs':{'level':'1'}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'type':'heading','attrs':{'level':4}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'type':'heading','attrs':{'level':1.5}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'type':'heading','attrs':{'depth':1}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'type':'heading','attrs':{'level':99999999999}}")).isEqualTo(Code.WRONG_ATTRIBUTE);
    }

    @Test
    void a_link_that_runs_a_script_and_an_image_of_another_host_are_refused() {
        for (var href : new String[] {"javascript:alert(1)", " javascript:x", "data:text/html,x", "//evil.example"})
            assertThat(refused(paragraph(
                            "{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'" + href + "'}}]}")))
                    .isEqualTo(Code.WRONG_ATTRIBUTE);
        for (var src : new String[] {"https://evil.example/x.png", "//evil.example/x.png", "/\\\\evil.example"})
            assertThat(refused("{'type':'image','attrs':{'src':'" + src + "','alt':''}}"))
                    .isEqualTo(Code.WRONG_ATTRIBUTE);
    }

    @Test
    void content_and_marks_that_the_schema_does_not_allow_are_refused() {
        assertThat(refused("{'type':'quote'}")).isEqualTo(Code.INVALID_CONTENT);
        assertThat(refused("{'type':'paragraph','marks':[{'type':'strong'}]}")).isEqualTo(Code.INVALID_CONTENT);
        assertThat(refused(
                        paragraph("{'type':'text','text':'x','marks':[{'type':'superscript'},{'type':'subscript'}]}")))
                .isEqualTo(Code.INVALID_CONTENT);
        assertThat(refused(paragraph("{'type':'text','text':'x','marks':[{'type':'em'},{'type':'em'}]}")))
                .isEqualTo(Code.INVALID_CONTENT);
    }

    @Test
    void text_that_cannot_be_stored_is_refused() {
        for (var text : new String[] {"", "\\u0000", "\\ud83d", "a\\ude00b"})
            assertThat(refused(paragraph("{'type':'text','text':'" + text + "'}")))
                    .isEqualTo(Code.MALFORMED);
    }

    @Test
    void what_is_no_document_is_refused() {
        assertThat(code(TITLE, Limits.DOCUMENT)).isEqualTo(Code.MALFORMED);
        for (var other : new String[] {"null", "[]", "1", "'doc'", "{}", "{'type':1}", "{'type':'doc','content':{}}"})
            assertThat(code(other, Limits.DOCUMENT)).isEqualTo(Code.MALFORMED);
    }

    @Test
    void more_than_the_limits_allow_is_refused() {
        var quotes = "{'type':'doc','content':[" + TITLE + ",{'type':'quote','content':["
                + paragraph("{'type':'text','text':'12345'}") + "]}]}";
        assertThat(code(quotes, new Limits(2, 99, 999, 0))).isEqualTo(Code.TOO_LARGE);
        assertThat(code(quotes, new Limits(9, 4, 999, 0))).isEqualTo(Code.TOO_LARGE);
        assertThat(code(quotes, new Limits(9, 99, 20, 0))).isEqualTo(Code.TOO_LARGE);
    }

    private static String paragraph(String inline) {
        return "{'type':'paragraph','content':[" + inline + "]}";
    }

    private static Code refused(String block) {
        return code("{'type':'doc','content':[" + TITLE + "," + block + "]}", Limits.DOCUMENT);
    }

    private static Code code(String source, Limits limits) {
        var thrown =
                catchThrowableOfType(ModelException.class, () -> DocumentReader.read(SCHEMA, json(source), limits));
        assertThat(thrown).as(source).isNotNull();
        return thrown.code();
    }
}
