package org.trialogue.prosemirror;

import java.util.List;

/** A parsed content expression, such as {@code title block+}. */
sealed interface ContentExpression {
    record Name(NodeType type) implements ContentExpression {}

    record Choice(List<ContentExpression> options) implements ContentExpression {}

    record Sequence(List<ContentExpression> parts) implements ContentExpression {}

    /** At least {@code min} and at most {@code max} times; {@link #UNBOUNDED} for any number. */
    record Repeated(ContentExpression part, int min, int max) implements ContentExpression {}

    int UNBOUNDED = -1;
}
