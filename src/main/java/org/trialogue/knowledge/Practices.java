package org.trialogue.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the other modules may ask of the knowledge base: published practices, which everyone signed in may read. */
public interface Practices {

    /** A published practice, in its latest version. */
    Optional<Practice> practice(String key);

    /** Published practices, by key: at most so many of those whose keys come after this one. */
    List<Practice> following(String key, int atMost);

    /** What we read out of a practice; nothing where it has not been read. */
    Reading reading(String key);

    /** What we read out of several practices, by their keys; those that have not been read are not among them. */
    Map<String, Reading> readings(Collection<String> keys);

    /** The newest translation of a practice into each language into which it was translated, by language. */
    List<Translation> translations(String key);

    /** A published practice in this language: its latest version, or the version that was translated; empty where there is neither. */
    Optional<Practice> practice(String key, Locale language);

    /**
     * What published practices are called, by key: in this language where they were written in it or translated into it, otherwise in their
     * own. What is not published is not among them.
     */
    Map<String, Title> titles(Collection<String> keys, Locale language);

    /** The same for who reads them; where nobody told a practice in this language, what the portal calls it in it. */
    Map<String, Title> names(Collection<String> keys, Locale language);

    /**
     * Whether a practice that is published, or was, is called so or ever was: by one of its versions, by a translation, or by the portal in
     * another language.
     */
    boolean isName(String key, String title);

    /** The published practices that cite an instrument, by title. */
    List<Practice> citing(String instrument);

    /** How many published practices are about at least one of these themes. */
    int about(Set<String> themes);

    /**
     * The keys of published practices that are about at least one of these themes, at most so many: those that cite one of the instruments first, then those that are
     * about most of the themes, then those of which we are surest.
     */
    List<String> leading(Set<String> themes, Set<String> instruments, int atMost);

    /** What a practice is called, and in which language that is. */
    record Title(String words, Locale language) {}
}
