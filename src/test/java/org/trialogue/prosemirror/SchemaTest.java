package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.json;
import static org.trialogue.prosemirror.Docs.p;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.ModelException.Code;

class SchemaTest {
    @Test
    void an_empty_document_is_filled_with_title_and_paragraph() {
        var doc = SCHEMA.topNodeType().createAndFill(Map.of(), Fragment.EMPTY);
        assertThat(doc).hasToString("doc[title, paragraph]");
    }

    @Test
    void a_paragraph_needs_a_provision_around_it_where_only_provisions_stand() {
        var bracket = SCHEMA.nodeType("bracket");
        assertThat(bracket.contentMatch().findWrapping(SCHEMA.nodeType("paragraph")))
                .containsExactly(SCHEMA.nodeType("wording"));
    }

    @Test
    void a_node_is_not_made_with_content_it_may_not_have() {
        assertThatThrownBy(() -> SCHEMA.node("bracket", p("a", "text")))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_CONTENT));
    }

    @Test
    void superscript_drives_out_subscript() {
        var set = SCHEMA.mark("superscript").addToSet(SCHEMA.mark("subscript").addToSet(Mark.NONE));
        assertThat(set).containsExactly(SCHEMA.mark("superscript"));
    }

    @Test
    void a_mark_that_another_one_excludes_is_not_added_to_it() {
        var file = json("{'nodes': [{'name': 'doc', 'content': 'text*'}, {'name': 'text'}],"
                + "'marks': [{'name': 'code', 'excludes': '_'}, {'name': 'strong', 'excludes': ''}]}");
        var schema = Schema.fromJson(file);
        var code = List.of(schema.mark("code"));
        assertThat(schema.mark("strong").addToSet(code)).isSameAs(code);
        assertThat(schema.mark("code").addToSet(List.of(schema.mark("strong")))).isEqualTo(code);
    }

    @Test
    void marks_stand_in_the_schemas_order() {
        var text = SCHEMA.text("x", SCHEMA.mark("em"), SCHEMA.mark("strong"));
        assertThat(text.marks()).containsExactly(SCHEMA.mark("strong"), SCHEMA.mark("em"));
    }

    @Test
    void a_required_place_for_a_node_that_cannot_be_generated_is_refused() {
        assertThatThrownBy(() -> ContentParser.parse("image+", SCHEMA.nodeTypes()))
                .hasMessageContaining("generated");
    }

    @Test
    void inline_and_block_content_are_not_mixed() {
        assertThatThrownBy(() -> ContentParser.parse("(text | quote)*", SCHEMA.nodeTypes()))
                .hasMessageContaining("mixed");
    }

    @Test
    void a_broken_expression_is_refused() {
        for (var expression : new String[] {"(quote", "quote)", "quote{2", "quote{x}", "nobody", "|", "quote +++ %"})
            assertThatThrownBy(() -> ContentParser.parse(expression, SCHEMA.nodeTypes()))
                    .isInstanceOf(ModelException.class);
    }

    @Test
    void a_schema_that_names_an_unknown_mark_is_refused() {
        var file = json("{'nodes': [{'name': 'doc', 'content': 'text*', 'marks': 'none'}, {'name': 'text'}]}");
        assertThatThrownBy(() -> Schema.fromJson(file)).isInstanceOf(ModelException.class);
    }
}
