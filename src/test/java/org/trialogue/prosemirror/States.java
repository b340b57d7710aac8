package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The states of a content expression as text, in order of discovery. */
final class States {
    private States() {}

    static ArrayNode of(Schema schema, String expression) {
        var states = new ArrayList<>(List.of(ContentParser.parse(expression, schema.nodeTypes())));
        for (int i = 0; i < states.size(); i++)
            for (var edge : states.get(i).edges()) if (!states.contains(edge.next())) states.add(edge.next());
        var json = JsonNodeFactory.instance.arrayNode();
        for (var state : states) {
            var moves = state.edges().stream()
                    .map(edge -> edge.type().name() + ">" + states.indexOf(edge.next()))
                    .collect(Collectors.joining(" "));
            json.add((state.validEnd() ? "*" : " ") + moves);
        }
        return json;
    }
}
