package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.json;

import org.junit.jupiter.api.Test;

/** Documents keep their form and their hash when the schema learns of another attribute. */
class LastingJsonTest {

    /** As it was kept before parts of a provision could begin at a chosen letter. */
    private static final String KEPT = """
            {"content":[{"attrs":{"id":"t"},"content":[{"text":"Guidance","type":"text"}],"type":"title"},{"attrs":{"id":"p","restart":null},"content":[{"attrs":{"id":"q"},"content":[{"text":"Fees are forbidden:","type":"text"}],"type":"paragraph"},{"attrs":{"id":"s"},"content":[{"attrs":{"id":"a"},"content":[{"attrs":{"id":"b"},"content":[{"text":"at sea","type":"text"}],"type":"paragraph"}],"type":"sub_provision"}],"type":"sub_provisions"}],"type":"provision"}],"type":"doc"}""";

    private static final String SHA256 = "a56961122bf9be0c42fcfc24668c47a008f3036fdf9a34313734792f2e1e9b31";

    @Test
    void a_document_from_before_an_attribute_keeps_its_form_and_its_hash() {
        var doc = DocumentReader.read(SCHEMA, json(KEPT), Limits.DOCUMENT);
        assertThat(CanonicalJson.of(LastingJson.of(doc))).isEqualTo(KEPT);
        assertThat(CanonicalJson.sha256(doc)).isEqualTo(SHA256);
        assertThat(DocumentReader.read(SCHEMA, LastingJson.of(doc), Limits.DOCUMENT))
                .isEqualTo(doc);
        assertThat(doc.toJson().toString())
                .as("what goes over the wire has every attribute")
                .contains("\"id\":\"a\",\"restart\":null");
    }

    @Test
    void what_the_attribute_says_counts() {
        var later = KEPT.replace("{\"id\":\"a\"}", "{\"id\":\"a\",\"restart\":3}");
        var doc = DocumentReader.read(SCHEMA, json(later), Limits.DOCUMENT);
        assertThat(CanonicalJson.of(LastingJson.of(doc))).isEqualTo(later);
        assertThat(CanonicalJson.sha256(doc)).isNotEqualTo(SHA256);
    }

    @Test
    void marks_are_lessened_alike_and_no_empty_attributes_stay() {
        var schema = Schema.fromJson(json("{'nodes': [{'name': 'doc', 'content': 'text*'}, {'name': 'text'}],"
                + "'marks': [{'name': 'em', 'attrs': {'how': {'default': 1, 'type': 'integer', 'omitted': true}}}]}"));
        var plain = "{\"content\":[{\"marks\":[{\"type\":\"em\"}],\"text\":\"x\",\"type\":\"text\"}],\"type\":\"doc\"}";
        var doc = DocumentReader.read(schema, json(plain), Limits.DOCUMENT);
        assertThat(CanonicalJson.of(LastingJson.of(doc))).isEqualTo(plain);
        assertThat(CanonicalJson.of(doc.toJson())).contains("\"how\":1");
    }

    @Test
    void nothing_is_omitted_that_has_no_default() {
        var file = json("{'nodes': [{'name': 'doc', 'content': 'text*'},"
                + "{'name': 'text', 'attrs': {'how': {'type': 'integer', 'omitted': true}}}]}");
        assertThatThrownBy(() -> Schema.fromJson(file)).isInstanceOf(ModelException.class);
    }
}
