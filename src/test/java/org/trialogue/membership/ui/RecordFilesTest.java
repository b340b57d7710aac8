package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.audit.Audit;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.SomeoneSignedIn;

/** What is sent to whoever takes the record along. */
@WithCouncil
class RecordFilesTest {

    private static final int ENTRIES = 100;

    @Autowired
    Council council;

    @Autowired
    Audit audit;

    @Autowired
    RecordFiles files;

    private Council.Body body;

    @BeforeEach
    void recorded() {
        body = council.convene();
        council.as(body.workers(), () -> {
            for (var n = 0; n < ENTRIES; n++)
                audit.record(body.workers(), body.shared().value(), "test.deed", UUID.randomUUID());
            return true;
        });
    }

    @Test
    void who_has_no_mandate_hears_so_and_gets_no_file() throws IOException {
        for (var ending : List.of("csv", "jsonl")) {
            var response = new MockHttpServletResponse();
            take(ending, council.convene().workers(), response);
            assertThat(response.getStatus()).isEqualTo(403);
            assertThat(response.getHeader("Content-Disposition")).isNull();
            assertThat(response.getContentAsString()).contains("mandate");
        }
    }

    @Test
    void who_has_one_gets_all_entries() throws IOException {
        var response = new MockHttpServletResponse();
        take("jsonl", body.employers(), response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString().lines().filter(line -> line.contains("test.deed")))
                .hasSize(ENTRIES);
    }

    @Test
    void a_file_that_breaks_off_is_not_ended_as_if_it_were_whole() {
        var breaking = new Breaking();
        var response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return breaking;
            }
        };
        assertThatThrownBy(() -> take("jsonl", body.employers(), response)).hasMessageContaining("broken off");
        assertThat(breaking.closed).isFalse();
    }

    private void take(String ending, Acting reader, MockHttpServletResponse response) throws IOException {
        var someone = new SomeoneSignedIn(reader.member(), reader.affiliation(), "Ada", Instant.EPOCH);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(someone, null));
        try {
            files.file(ending, Map.of("group", body.id().toString()), Locale.ENGLISH, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A stream to which nothing can be written. */
    private static final class Breaking extends ServletOutputStream {

        private boolean closed;

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int letter) throws IOException {
            throw new IOException("broken off");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
