package org.trialogue.plans.ui;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.MemberPrincipal;

/** A plan's file as its address hands it out to somebody signed in, into a stream that need not keep it. */
public final class PlanHandedOut {

    private final Beans beans;
    private final MemberId reader;

    public PlanHandedOut(Beans beans, MemberId reader) {
        this.beans = beans;
        this.reader = reader;
    }

    /** Where the portal's parts are found. */
    @FunctionalInterface
    public interface Beans {
        <T> T the(Class<T> type);
    }

    private record Reader(MemberId memberId) implements MemberPrincipal {

        @Override
        public Affiliation affiliation() {
            return Affiliation.SECRETARIAT;
        }

        @Override
        public String displayName() {
            return "Ada";
        }

        @Override
        public Instant provedAt() {
            return Instant.EPOCH;
        }

        @Override
        public boolean provedTwice() {
            return false;
        }
    }

    /** Writes the file. */
    public void write(PlanId plan, String format, OutputStream out) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Reader(reader), "", "ROLE_USER"));
        try {
            beans.the(PlanFile.class).file(plan.value(), format, Locale.ENGLISH, new Answer(out));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static final class Answer extends MockHttpServletResponse {

        private final ServletOutputStream stream;

        private Answer(OutputStream out) {
            this.stream = new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                }

                @Override
                public void write(byte[] some, int from, int length) throws IOException {
                    out.write(some, from, length);
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public void sendError(int status) {
            throw new IllegalStateException("no file: " + status);
        }
    }
}
