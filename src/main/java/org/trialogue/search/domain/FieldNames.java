package org.trialogue.search.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What fields, kinds and languages are called in a question, in English, French and Spanish, whatever the accents. */
public final class FieldNames {

    /** The field that is no facet. */
    public static final String KIND = "kind";

    private static final String LANGUAGE = "language";

    private static final Map<String, String> FIELDS = names(Map.ofEntries(
            Map.entry(KIND, "kind type genre nature tipo clase"),
            Map.entry("theme", "theme themes topic tema temas"),
            Map.entry("right", "right rights droit droits derecho derechos"),
            Map.entry("target", "target group cible groupe public destinatario grupo"),
            Map.entry("cause", "cause causes causa causas"),
            Map.entry("sector", "sector sectors secteur secteurs sectores"),
            Map.entry("country", "country countries pays pais paises"),
            Map.entry("region", "region regions regiones"),
            Map.entry("party", "party participant partie participante parte"),
            Map.entry("instrument", "instrument instruments standard norme instrumento instrumentos norma"),
            Map.entry("article", "article articles art articulo articulos"),
            Map.entry("evidence", "evidence preuve preuves prueba pruebas evidencia"),
            Map.entry("objectives", "objectives objective objectifs objectif objetivos objetivo"),
            Map.entry("transferability", "transferability transferabilite transferibilidad"),
            Map.entry("response", "response reponse respuesta"),
            Map.entry("endorsement", "endorsement endorsed approbation approuve aval avalada"),
            Map.entry(LANGUAGE, "language lang langue idioma lengua")));

    private static final Map<String, String> KINDS = names(Map.of(
            "text", "text texts texte textes texto textos",
            "provision", "provision provisions disposition dispositions disposicion disposiciones",
            "practice", "practice practices pratique pratiques practica practicas",
            "instrument", "instrument instruments instrumento instrumentos",
            "principles", "principles principle principes principe principios principio",
            "indicators", "indicators indicator indicateurs indicateur indicadores indicador",
            "guidance", "guidance orientation orientations orientacion orientaciones",
            "plan", "plan plans planes",
            "commitment", "commitment commitments engagement engagements compromiso compromisos"));

    private static final Map<String, String> TONGUES = tongues();

    private FieldNames() {}

    /** The facet, or {@link #KIND}, that is called so. */
    public static Optional<String> field(String name) {
        return Optional.ofNullable(FIELDS.get(Folding.folded(name)));
    }

    /** The kind that is called so. */
    public static Optional<String> kind(String name) {
        return Optional.ofNullable(KINDS.get(Folding.folded(name)));
    }

    /** The language, in two letters, that is called so. */
    public static Optional<String> language(String name) {
        return Optional.ofNullable(TONGUES.get(Folding.folded(name)));
    }

    private static Map<String, String> names(Map<String, String> said) {
        var names = new HashMap<String, String>();
        said.forEach((key, words) -> Arrays.stream(words.split(" ")).forEach(word -> names.put(word, key)));
        return Map.copyOf(names);
    }

    private static Map<String, String> tongues() {
        var tongues = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))
                    .map(locale -> Folding.folded(Locale.of(code).getDisplayLanguage(locale)))
                    .forEach(name -> tongues.putIfAbsent(name, code));
            if (code.length() == 2) tongues.put(code, code);
        }
        return Map.copyOf(tongues);
    }
}
