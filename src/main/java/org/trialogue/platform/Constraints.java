package org.trialogue.platform;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which of the database's named constraints said no. */
public final class Constraints {

    private Constraints() {}

    /** The name of the constraint or unique index that a failure tells of; empty when it tells of none. */
    public static Optional<String> broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof PSQLException told && told.getServerErrorMessage() instanceof ServerErrorMessage said)
                return Optional.ofNullable(said.getConstraint());
        return Optional.empty();
    }
}
