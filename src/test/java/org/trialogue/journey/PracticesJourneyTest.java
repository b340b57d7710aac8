package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Practices come in as a file, are told in another language, and go out as a file. */
class PracticesJourneyTest extends Journey {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void practices_are_imported_translated_reviewed_read_in_two_languages_and_taken_along() throws IOException {
        var sofia = visitor("Marín").signIn();
        imports(sofia);
        Chamber.convene(
                sofia, "Library " + mark, List.of("Tomasz Zieliński", "Amina Haddad", "Elena Rossi", "Awa Diop"));
        var tomasz = visitor("Zieliński").signIn();
        tomasz.go("library?kind=practice&q=" + mark);
        tomasz.page().locator(".tri-hits a").first().click();
        tomasz.page().waitForURL("**/practices/**");
        var practice = tomasz.page().url().replaceAll("https?://[^/]*/", "").replaceAll("[?#].*", "");
        var contribution = translates(tomasz);
        for (var reviewer : List.of("Rossi", "Haddad", "Diop"))
            endorses(visitor(reviewer).signIn(), contribution);
        isReadInFrench(practice);
        isTakenAlong(tomasz, practice);
    }

    @Test
    void a_search_is_narrowed_by_a_value_that_is_typed_and_by_years_and_put_in_order() {
        var elena = visitor("Rossi").signIn();
        elena.go("library?kind=practice");
        var country = elena.text("search.facet.country");
        var find = elena.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(elena.text("search.facet.find-in", country)));
        elena.page()
                .locator("vaadin-details-summary", new Page.LocatorOptions().setHasText(country))
                .click();
        find.pressSequentially("cote");
        assertThat(elena.page().locator("vaadin-combo-box-item:visible")).hasCount(1);
        elena.picture("facet-typed");
        find.press("ArrowDown");
        find.press("Enter");
        elena.page().waitForURL("**country=CI**");
        var chosen = elena.page().locator(".tri-facets a[aria-current]");
        assertThat(chosen).containsText("Ivoire");
        assertThat(find).isFocused();
        elena.field(elena.text("search.period.from")).fill("1990");
        elena.field(elena.text("search.period.to")).fill("1980");
        elena.press("search.period.show").sees(elena.text("search.period.reversed"));
        elena.field(elena.text("search.period.to")).fill("2010");
        elena.field(elena.text("search.period.to")).press("Enter");
        elena.page().waitForURL("**from=1990&to=2010**");
        elena.go("library?q=labour+kind:practice").follow("search.order.date");
        elena.page().waitForURL("**kind=practice&sort=date**");
        assertThat(elena.page().locator(".tri-orders:not(.tri-views) a[aria-current]"))
                .hasText(elena.text("search.order.date"));
        elena.findsNoBarrier().fits().picture("library-ordered");
        inTheDark(elena, "library-ordered-dark");
        elena.page().locator(".tri-hits h2 a").first().click();
        elena.sees(elena.text("knowledge.alike")).findsNoBarrier().picture("practice-alike");
        var awa = onPhone("Diop").signIn();
        awa.go("library?q=travail+auteur:x&country=CI&from=1990&to=2010")
                .sees(awa.text("search.unknown-field", "auteur:x"));
        awa.fits().findsNoBarrier().picture("phone-narrowed");
        awa.go("library").sees(awa.text("search.syntax")).picture("phone-library-empty");
    }

    private void imports(Visitor sofia) {
        sofia.go("library").follow("knowledge.import");
        var good = IntStream.range(0, 300)
                .mapToObj(row -> "%s-%d,en,Practice %d of %s,Ports %s checked.,recruitment\n"
                        .formatted(mark, row, row, mark, mark))
                .collect(Collectors.joining());
        var file = "externalId,language,title,text,themes\n" + good + mark + "-x,en,=1+1,Text,\n" + mark
                + "-y,en,No such theme,Text,none\n";
        sofia.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        sofia.sees(sofia.text("knowledge.row.theme", "none"));
        sofia.findsNoBarrier().picture("practices-import");
        inTheDark(sofia, "practices-import-dark");
        sofia.button(sofia.text("platform.import.without", 300, 2)).click();
        sofia.sees(sofia.text("knowledge.imported-rows", 300, 0, 0, 2));
        sofia.findsNoBarrier().picture("practices-imported");
        var phone = onPhone("Marín").signIn().go("library/import");
        phone.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        phone.sees(phone.text("knowledge.row.theme", "none"));
        phone.fits().findsNoBarrier().picture("phone-practices-import");
    }

    private String translates(Visitor tomasz) {
        tomasz.press("knowledge.translate").page().waitForURL("**/translate/**");
        tomasz.sees(tomasz.text("knowledge.translate.lead"));
        tomasz.select("knowledge.translate.into", "French");
        tomasz.fill("knowledge.field.title", "Les ports contrôlés " + mark);
        tomasz.field(tomasz.text("knowledge.field.tried")).fill("On a contrôlé les ports " + mark + ".");
        tomasz.findsNoBarrier().picture("translate");
        inTheDark(tomasz, "translate-dark");
        tomasz.press("knowledge.contribute.save").page().waitForURL("**/contributions/**");
        var address = tomasz.page().url().replaceAll("https?://[^/]*/", "");
        tomasz.press("knowledge.contribution.submit").sees(tomasz.text("knowledge.state.submitted"));
        tomasz.findsNoBarrier().picture("translation-submitted");
        var phone = onPhone("Zieliński").signIn().go(address);
        phone.sees(phone.text("knowledge.state.submitted"));
        phone.fits().findsNoBarrier().picture("phone-translation-submitted");
        return address;
    }

    private static void endorses(Visitor reviewer, String address) {
        reviewer.go(address).openDialog("knowledge.review.endorse");
        reviewer.sees(reviewer.text("knowledge.review.endorse-translation.ask"));
        reviewer.pressInDialog("knowledge.review.endorse");
        assertThat(reviewer.button(reviewer.text("knowledge.review.endorse"))).hasCount(0);
    }

    private void isReadInFrench(String practice) {
        var awa = visitor("Diop").signIn().go(practice);
        assertThat(awa.heading("Les ports contrôlés " + mark)).isVisible();
        awa.sees(awa.text("knowledge.translation.of", 1)).findsNoBarrier().picture("practice-translated");
        inTheDark(awa, "practice-translated-dark");
        awa.link("English").first().click();
        awa.sees("Ports " + mark + " checked.");
        var phone = onPhone("Diop").signIn().go(practice);
        phone.sees("Les ports contrôlés " + mark).fits().findsNoBarrier().picture("phone-practice-translated");
    }

    private void isTakenAlong(Visitor tomasz, String practice) throws IOException {
        tomasz.go(practice);
        open(tomasz, tomasz.text("knowledge.export"));
        assertThat(taken(tomasz, "knowledge.format.bibtex")).contains("@techreport{" + mark + "-0,");
        tomasz.go("library?kind=practice&q=" + mark);
        tomasz.sees(tomasz.text("knowledge.export.found", 300));
        tomasz.findsNoBarrier().picture("library-export");
        open(tomasz, tomasz.text("knowledge.export.found", 300));
        tomasz.picture("library-export-menu");
        assertThat(taken(tomasz, "knowledge.format.csv").lines()).hasSize(301);
    }

    /** By the keyboard. */
    private static String taken(Visitor visitor, String key) throws IOException {
        var entry = visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(visitor.text(key)))
                .first();
        return Files.readString(
                visitor.page().waitForDownload(() -> entry.press("Enter")).path());
    }

    private static void open(Visitor visitor, String menu) {
        visitor.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menu))
                .first()
                .click();
    }

    private static void inTheDark(Visitor visitor, String picture) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(picture);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
