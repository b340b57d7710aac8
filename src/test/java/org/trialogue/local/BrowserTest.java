package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void a_browser_is_found_or_brought_in_and_shows_a_page() {
        try (var playwright = Browser.playwright();
                var browser = playwright.chromium().launch(Browser.find().launch())) {
            var page = browser.newPage();
            page.setContent("<h1>Trialogue</h1>");
            assertThat(page.locator("h1").innerText()).isEqualTo("Trialogue");
        }
    }
}
