package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.trialogue.prosemirror.Docs.SCHEMA;
import static org.trialogue.prosemirror.Docs.json;

import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;

class StepReaderTest {
    @Test
    void each_type_of_step_is_written_as_it_was_read() {
        var strong = "'mark':{'type':'strong'}";
        for (var step : new String[] {
            "{'stepType':'replace','from':1,'to':2}",
            "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'x'}]},'structure':true}",
            "{'stepType':'replaceAround','from':1,'to':9,'gapFrom':2,'gapTo':8,'insert':1,"
                    + "'slice':{'content':[{'type':'quote','attrs':{'id':null}}]},'structure':true}",
            "{'stepType':'addMark'," + strong + ",'from':1,'to':2}",
            "{'stepType':'removeMark'," + strong + ",'from':1,'to':2}",
            "{'stepType':'markSet','steps':[{'stepType':'addMark'," + strong + ",'from':1,'to':2}]}",
            "{'stepType':'addNodeMark','pos':3," + strong + "}",
            "{'stepType':'removeNodeMark','pos':3," + strong + "}",
            "{'stepType':'attr','pos':3,'attr':'colwidth','value':[40,50]}",
            "{'stepType':'docAttr','attr':'id','value':null}"
        })
            assertThat(StepReader.read(SCHEMA, json(step), Limits.COMMIT).toJson())
                    .hasToString(json(step).toString());
    }

    @Test
    void unknown_steps_and_fields_are_refused() {
        assertThat(refused("{'stepType':'eval'}")).isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(refused("{'stepType':'replace','from':1,'to':1,'by':'me'}")).isEqualTo(Code.MALFORMED);
        assertThat(refused("{'stepType':'replace','from':1,'to':1,'slice':{'open':1}}"))
                .isEqualTo(Code.MALFORMED);
        for (var other : new String[] {"null", "[]", "{}", "'replace'", "{'stepType':null}"})
            assertThat(refused(other)).isEqualTo(Code.MALFORMED);
    }

    @Test
    void positions_are_whole_numbers_from_zero_in_order() {
        for (var range :
                new String[] {"1,'to':0", "-1,'to':0", "1.5,'to':2", "'1','to':2", "1", "1e3,'to':99999999999"})
            assertThat(refused("{'stepType':'replace','from':" + range + "}")).isEqualTo(Code.MALFORMED);
        assertThat(refused("{'stepType':'replaceAround','from':1,'to':9,'gapFrom':8,'gapTo':2,'insert':0}"))
                .isEqualTo(Code.MALFORMED);
        assertThat(refused("{'stepType':'replaceAround','from':1,'to':9,'gapFrom':2,'gapTo':8,'insert':1}"))
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void a_slice_is_not_open_deeper_than_it_goes() {
        for (var open : new String[] {"'openStart':2", "'openEnd':2", "'openStart':-1", "'openStart':1000000000"})
            assertThat(refused("{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'paragraph'}]," + open
                            + "}}"))
                    .isEqualTo(Code.MALFORMED);
    }

    @Test
    void missing_values_and_marks_are_refused() {
        assertThat(refused("{'stepType':'attr','pos':3,'attr':'id'}")).isEqualTo(Code.MALFORMED);
        assertThat(refused("{'stepType':'attr','pos':3,'attr':'id','value':{'a':1}}"))
                .isEqualTo(Code.WRONG_ATTRIBUTE);
        assertThat(refused("{'stepType':'addMark','from':1,'to':2}")).isEqualTo(Code.MALFORMED);
        assertThat(refused("{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link'}}"))
                .isEqualTo(Code.WRONG_ATTRIBUTE);
    }

    @Test
    void sets_of_mark_steps_within_sets_become_one() {
        var inner = "{'stepType':'markSet','steps':[{'stepType':'removeMark','mark':{'type':'em'},'from':1,'to':2}]}";
        var step = StepReader.read(
                SCHEMA, json("{'stepType':'markSet','steps':[" + inner + "," + inner + "]}"), Limits.COMMIT);
        assertThat(step)
                .isInstanceOfSatisfying(
                        MarkSetStep.class, set -> assertThat(set.steps()).hasSize(2));
        assertThat(refused("{'stepType':'markSet','steps':[{'stepType':'replace','from':1,'to':2}]}"))
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void the_limits_hold_for_a_commit_as_a_whole() {
        var step = "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'12345'}]}}";
        var groups = json("[[" + step + "," + step + "],[" + step + "]]");
        assertThat(StepReader.readGroups(SCHEMA, groups, Limits.COMMIT)).hasSize(2);
        assertThat(tooLarge(groups, new Limits(9, 99, 999, 2))).isTrue();
        assertThat(tooLarge(groups, new Limits(9, 2, 999, 9))).isTrue();
        assertThat(tooLarge(groups, new Limits(9, 99, 40, 9))).isTrue();
    }

    @Test
    void a_bomb_of_nested_nodes_or_sets_is_refused_before_the_stack_ends() {
        var node = "{'type':'text','text':'x'}";
        for (int i = 0; i < 200; i++) node = "{'type':'quote','content':[" + node + "]}";
        assertThat(refused("{'stepType':'replace','from':1,'to':1,'slice':{'content':[" + node + "]}}"))
                .isEqualTo(Code.TOO_LARGE);
        var set = "{'stepType':'markSet','steps':[]}";
        for (int i = 0; i < 200; i++) set = "{'stepType':'markSet','steps':[" + set + "]}";
        assertThat(refused(set)).isEqualTo(Code.TOO_LARGE);
    }

    private static boolean tooLarge(JsonNode groups, Limits limits) {
        var thrown = catchThrowableOfType(ModelException.class, () -> StepReader.readGroups(SCHEMA, groups, limits));
        return thrown != null && thrown.code() == Code.TOO_LARGE;
    }

    private static Code refused(String source) {
        var thrown =
                catchThrowableOfType(ModelException.class, () -> StepReader.read(SCHEMA, json(source), Limits.COMMIT));
        assertThat(thrown).as(source).isNotNull();
        return thrown.code();
    }
}
