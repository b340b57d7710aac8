package org.trialogue.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

class UnansweredTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Unanswered.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOG.addAppender(log);
    }

    @AfterEach
    void listenNoLonger() {
        LOG.detachAppender(log);
    }

    @Test
    void a_fault_of_the_portal_is_written_down_with_its_place_and_name_and_no_word_of_what_it_was_about() {
        for (var failed : List.of(
                new HttpMessageNotWritableException("words"),
                new ConversionNotSupportedException("words", Integer.class, null),
                new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "words"))) {
            log.list.clear();
            happens(failed);
            assertThat(log.list)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .isEqualTo("TextFile#text did not answer: "
                                    + failed.getClass().getName()))
                    .satisfies(line -> assertThat(line.getThrowableProxy()).isNull());
        }
    }

    @Test
    void what_was_wrong_with_a_question_is_not_written_down() {
        happens(new TypeMismatchException("words", Integer.class));
        happens(new ResponseStatusException(HttpStatus.NOT_FOUND, "words"));
        assertThat(log.list).isEmpty();
    }

    private static void happens(Exception failed) {
        var answered = new Unanswered()
                .resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), "TextFile#text", failed);
        assertThat(answered).isNull();
    }
}
