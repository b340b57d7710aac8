package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.Proof.Missing;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Texts;

class ProvingTest {

    private static final String WANTED = "http://localhost/prove?back=%2Fworkspaces%2F1&twice=true";

    private final Proof proof = mock(Proof.class);
    private final RequestCache saved = new HttpSessionRequestCache();
    private final Proving proving = new Proving(proof, new SignInTrouble(new Texts()), saved);
    private final HttpSession session = new MockHttpSession();

    @Test
    void who_comes_back_without_is_told_so_and_may_try_again() throws IOException {
        when(proof.toBegin(true)).thenReturn(Missing.SECOND_FACTOR);
        isSentAway(comes(WANTED));
        var told = comes(wayBack());
        assertThat(told.getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(told.getContentAsString()).contains("/prove?back=%2Fworkspaces%2F1&amp;twice=true");
        isSentAway(comes(wayBack()));
    }

    @Test
    void an_attempt_that_was_broken_off_does_not_count() throws IOException {
        when(proof.toBegin(true)).thenReturn(Missing.SECOND_FACTOR);
        isSentAway(comes(WANTED));
        var before = wayBack();
        isSentAway(comes(WANTED));
        isSentAway(comes(before));
        when(proof.toBegin(false)).thenReturn(Missing.SIGN_IN);
        var last = wayBack();
        comes("http://localhost/prove?back=%2F");
        isSentAway(comes(last));
    }

    @Test
    void who_comes_back_with_it_goes_on_to_the_page() throws IOException {
        when(proof.toBegin(true)).thenReturn(Missing.SECOND_FACTOR, Missing.NOTHING);
        isSentAway(comes(WANTED));
        assertThat(comes(wayBack()).getRedirectedUrl()).isEqualTo("/workspaces/1");
    }

    private static void isSentAway(MockHttpServletResponse answer) {
        assertThat(answer.getRedirectedUrl()).isEqualTo(AskingAnew.address(true));
    }

    private String wayBack() {
        return Objects.requireNonNull(saved.getRequest(request(WANTED), new MockHttpServletResponse()))
                .getRedirectUrl();
    }

    private MockHttpServletResponse comes(String address) throws IOException {
        var request = request(address);
        var response = new MockHttpServletResponse();
        proving.prove(
                Objects.requireNonNull(request.getParameter(ProvingDialog.BACK)),
                request.getParameter(ProvingDialog.TWICE) != null,
                request,
                response);
        return response;
    }

    private MockHttpServletRequest request(String address) {
        var uri = UriComponentsBuilder.fromUriString(address).build();
        var request = new MockHttpServletRequest("GET", ProvingDialog.PATH);
        request.setSession(session);
        request.setQueryString(uri.getQuery());
        uri.getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> request.addParameter(
                        name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "/workspaces/1?state=open, /workspaces/1?state=open",
        "/, /",
        "https://evil.example.org/, /",
        "//evil.example.org/, /",
        "/\\evil.example.org, /",
        "javascript:alert(1), /",
        "workspaces, /",
        "'/a b', /"
    })
    void the_way_back_leads_to_no_other_site(String asked, String to) {
        assertThat(Proving.within(asked)).isEqualTo(to);
    }
}
