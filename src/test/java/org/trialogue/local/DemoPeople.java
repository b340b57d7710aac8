package org.trialogue.local;

import java.util.List;

/** One person for each role, known to the local realm only; all sign in with one password that the first start drew. */
public final class DemoPeople {

    private DemoPeople() {}

    /**
     * Somebody to sign in as.
     *
     * @param group the group in Keycloak, such as {@code /workers}; empty for somebody without any
     * @param country two letters of ISO 3166; empty for somebody of an international organization, or of none
     * @param role what they are, in words, for the table that is printed
     */
    public record Person(
            String first,
            String last,
            String language,
            String group,
            String organization,
            String country,
            String role) {

        /** The address they sign in with. */
        public String email() {
            return ascii(first) + "." + ascii(last) + "@example.org";
        }

        private static String ascii(String name) {
            return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final List<Person> ALL = List.of(
            new Person("Sofia", "Marín", "es", "/secretariat", "Secretariat", "", "secretary"),
            new Person("Awa", "Diop", "fr", "/government", "Ministry of Labour, Senegal", "SN", "government, titular"),
            new Person(
                    "Kwame",
                    "Mensah",
                    "en",
                    "/government",
                    "Ministry of Employment, Ghana",
                    "GH",
                    "government, titular"),
            new Person(
                    "Elena",
                    "Rossi",
                    "en",
                    "/employers",
                    "Employers' Federation, Italy",
                    "IT",
                    "employers, spokesperson"),
            new Person("Diego", "Herrera", "es", "/employers", "Chamber of Industry, Chile", "CL", "employers, member"),
            new Person(
                    "Tomasz",
                    "Zieliński",
                    "en",
                    "/workers",
                    "Trade Union Alliance, Poland",
                    "PL",
                    "workers, spokesperson"),
            new Person("Amina", "Haddad", "fr", "/workers", "Union of Workers, Tunisia", "TN", "workers, member"),
            new Person("Grace", "Okafor", "en", "/partners", "Safe Passage (NGO)", "", "partner"),
            new Person("Ravi", "Nair", "en", "/secretariat", "Secretariat, operations", "", "operator"),
            new Person("Nora", "Lind", "en", "", "", "", "no mandate yet"));

    /** All of them, in the order in which they are shown. */
    public static List<Person> all() {
        return ALL;
    }
}
