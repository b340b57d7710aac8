package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ContentExpression.Choice;
import org.trialogue.prosemirror.ContentExpression.Name;
import org.trialogue.prosemirror.ContentExpression.Repeated;
import org.trialogue.prosemirror.ContentExpression.Sequence;
import org.trialogue.prosemirror.ModelException.Code;

/** Reads content expressions: names of types or groups, {@code | ( ) + * ? {n} {n,} {n,m}}. */
final class ContentParser {
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s\\w]");

    private final String source;
    private final Collection<NodeType> types;
    private final List<String> tokens;
    private int at;
    private @Nullable Boolean inline;

    private ContentParser(String source, Collection<NodeType> types) {
        this.source = source;
        this.types = types;
        this.tokens =
                TOKEN.matcher(source).results().map(found -> found.group()).toList();
    }

    /** The state at the start of what this expression describes. */
    static ContentMatch parse(String source, Collection<NodeType> types) {
        var parser = new ContentParser(source, types);
        if (parser.tokens.isEmpty()) return ContentMatch.EMPTY;
        var expression = parser.choice();
        if (parser.at < parser.tokens.size()) throw parser.wrong("Unexpected text at the end");
        var start = new ContentAutomaton(expression).start();
        parser.refuseDeadEnds(start);
        return start;
    }

    private ContentExpression choice() {
        var options = new ArrayList<ContentExpression>();
        do options.add(sequence());
        while (eat("|"));
        return options.size() == 1 ? options.getFirst() : new Choice(options);
    }

    private ContentExpression sequence() {
        var parts = new ArrayList<ContentExpression>();
        do parts.add(repeated());
        while (at < tokens.size() && !next().equals(")") && !next().equals("|"));
        return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
    }

    private ContentExpression repeated() {
        var part = atom();
        while (true) {
            if (eat("+")) part = new Repeated(part, 1, ContentExpression.UNBOUNDED);
            else if (eat("*")) part = new Repeated(part, 0, ContentExpression.UNBOUNDED);
            else if (eat("?")) part = new Repeated(part, 0, 1);
            else if (eat("{")) part = range(part);
            else return part;
        }
    }

    private ContentExpression range(ContentExpression part) {
        int min = number();
        int max = min;
        if (eat(",")) max = next().equals("}") ? ContentExpression.UNBOUNDED : number();
        if (!eat("}")) throw wrong("Unclosed braces");
        return new Repeated(part, min, max);
    }

    private int number() {
        if (!next().matches("\\d{1,4}")) throw wrong("Expected a number, got '" + next() + "'");
        return Integer.parseInt(tokens.get(at++));
    }

    private ContentExpression atom() {
        if (eat("(")) {
            var inner = choice();
            if (!eat(")")) throw wrong("Missing closing parenthesis");
            return inner;
        }
        if (!next().matches("\\w+")) throw wrong("Unexpected '" + next() + "'");
        var names = named(tokens.get(at++)).stream().map(this::name).toList();
        return names.size() == 1 ? names.getFirst() : new Choice(names);
    }

    private List<NodeType> named(String name) {
        var exact = types.stream().filter(type -> type.name().equals(name)).toList();
        if (!exact.isEmpty()) return exact;
        var group = types.stream().filter(type -> type.isInGroup(name)).toList();
        if (group.isEmpty()) throw wrong("No node type or group '" + name + "'");
        return group;
    }

    private ContentExpression name(NodeType type) {
        if (inline == null) inline = type.isInline();
        else if (inline != type.isInline()) throw wrong("Inline and block content are mixed");
        return new Name(type);
    }

    private void refuseDeadEnds(ContentMatch start) {
        var states = new ArrayList<>(List.of(start));
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            if (!state.validEnd() && state.defaultType() == null)
                throw wrong("Only nodes that cannot be generated in a required place");
            for (var edge : state.edges()) if (!states.contains(edge.next())) states.add(edge.next());
        }
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean eat(String token) {
        if (!next().equals(token)) return false;
        at++;
        return true;
    }

    private ModelException wrong(String sentence) {
        return new ModelException(Code.MALFORMED, sentence + " in content expression '" + source + "'");
    }
}
