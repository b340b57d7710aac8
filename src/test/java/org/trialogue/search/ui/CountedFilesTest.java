package org.trialogue.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import org.trialogue.drafting.Setting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.SomeoneSignedIn;

/** What was found by country, as a file. */
class CountedFilesTest extends Setting {

    @Autowired
    private CountedFiles files;

    @Autowired
    private Pace pace;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again() {
        var member = person("Ada", Affiliation.WORKERS);
        new SomeoneSignedIn(member, Affiliation.WORKERS, "Ada", Instant.EPOCH).here();
        assertThat(files.file(new LinkedMultiValueMap<>(), Locale.ENGLISH).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        while (pace.spend(Limit.SEARCH, member.toString()).isZero())
            ;
        var tooOften = files.file(new LinkedMultiValueMap<>(), Locale.ENGLISH);
        assertThat(tooOften.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(tooOften.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).matches("[1-9]\\d*");
    }
}
