package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.plans.Telltale.Kind;

/** What looks as if it told who a person is, or which case, is pointed out; what counts, cites and dates is not. */
class TelltaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGED_NAME | Maria Lopez, 14, was found in a house. | Maria Lopez, 14,",
                "AGED_NAME | We met Amina, aged 16 and her aunt. | Amina, aged 16",
                "AGED_NAME | Une fille, Fatou Diop, âgée de 15 ans, a été placée. | Fatou Diop, âgée de 15 ans",
                "AGED_NAME | La niña Rosa, de 13 años, volvió. | Rosa, de 13 años",
                "AGED_NAME | A 12-year-old girl named Amina came. | 12-year-old girl named Amina",
                "AGED_NAME | Jean-Pierre N'Diaye (17) complained. | Jean-Pierre N'Diaye (17)",
                "CASE_NUMBER | As complaint no. 4471 says. | complaint no. 4471",
                "CASE_NUMBER | See case TRB-2026/118. | case TRB-2026/118",
                "CASE_NUMBER | L’affaire n° 2026/44 est close. | affaire n° 2026/44",
                "CASE_NUMBER | El expediente 118-2026 sigue. | expediente 118-2026",
                "PHONE | Call +221 77 123 45 67 at night. | +221 77 123 45 67",
                "PHONE | Son numéro est 06 12 34 56 78. | 06 12 34 56 78",
                "MAIL | Write to amina.d@example.org about it. | amina.d@example.org",
                "PASSPORT | Her passport no. A1234567 was kept. | passport no. A1234567",
                "PASSPORT | Le passeport 12AB34567 a été retenu. | passeport 12AB34567"
            })
    void what_looks_like_a_person_or_a_case_is_found_with_its_words(Kind kind, String text, String words) {
        assertThat(Telltale.in(text)).contains(new Telltale(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inspect 40 agencies in Viet Nam, 14 of them twice, by 31 December 2026.",
                "Ratify C189 and P029 (2014), as C182 3(a) asks.",
                "Between 2026-01-01 and 2026-12-31, 12 000 000 workers (65 per cent) were reached.",
                "In that case 14 employers answered; in the other case 2026 was named.",
                "Passports are given back within 30 days.",
                "The budget is 1 250 000,50; the share 33.333.333.",
                "Dès 2027, 120 inspecteurs, dont 45 femmes, sont formés.",
                "Les dossiers des années 2019-2024 sont clos.",
                "The Ministry of Labour, the Employers and the Workers met 12 times."
            })
    void what_counts_cites_and_dates_is_not(String text) {
        assertThat(Telltale.in(text)).isEmpty();
    }

    @Test
    void each_is_told_once() {
        assertThat(Telltale.in("a@example.org, b@example.org and a@example.org"))
                .extracting(Telltale::words)
                .isEqualTo(List.of("a@example.org", "b@example.org"));
    }
}
