package org.trialogue.prosemirror;

/** Input, or a request, that the document model refuses: a code for programs and a sentence for people. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why something was refused. */
    public enum Code {
        /** JSON of another shape than expected: a missing or unknown field, a wrong type, a backward range. */
        MALFORMED,
        /** A node, mark or step type that the schema does not have. */
        UNKNOWN_TYPE,
        /** An attribute that is missing, unknown, or holds a value its rule does not accept. */
        WRONG_ATTRIBUTE,
        /** Children or marks that a node may not have. */
        INVALID_CONTENT,
        /** More depth, nodes, steps or characters than the limits allow. */
        TOO_LARGE,
        /** A position outside the document. */
        OUT_OF_RANGE,
        /** A replacement whose open sides do not connect to the place they are put. */
        DOES_NOT_FIT
    }

    private final Code code;

    /** A refusal with its reason; a replacement that does not fit is an ordinary outcome and records no stack. */
    public ModelException(Code code, String message) {
        super(message, null, false, code != Code.DOES_NOT_FIT && code != Code.OUT_OF_RANGE);
        this.code = code;
    }

    /** Why, for programs. */
    public Code code() {
        return code;
    }
}
