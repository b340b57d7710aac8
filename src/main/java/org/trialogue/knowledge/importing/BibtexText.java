package org.trialogue.knowledge.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The signs of a BibTeX file, one after the other. */
final class BibtexText {

    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("jan", "January"),
            Map.entry("feb", "February"),
            Map.entry("mar", "March"),
            Map.entry("apr", "April"),
            Map.entry("may", "May"),
            Map.entry("jun", "June"),
            Map.entry("jul", "July"),
            Map.entry("aug", "August"),
            Map.entry("sep", "September"),
            Map.entry("oct", "October"),
            Map.entry("nov", "November"),
            Map.entry("dec", "December"));

    private static final Pattern ENTRY = Pattern.compile("@\\s*[A-Za-z]+\\s*[({]");

    private final String text;
    private int at;
    private int begun;
    private int line = 1;

    BibtexText(String text) {
        this.text = text;
    }

    /** It is not written as it should be. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;
    }

    int line() {
        return line;
    }

    /** Goes behind the next sign that begins an entry, where there is one. */
    boolean toNextEntry() {
        while (at < text.length()
                && !ENTRY.matcher(text).region(at, text.length()).lookingAt()) next();
        if (at >= text.length()) return false;
        begun = at;
        next();
        return true;
    }

    /** Goes on behind the beginning of an entry that cannot be read, to where the next one may begin: at the beginning of a line. */
    void leave() {
        var next = text.indexOf("\n@", begun);
        var from = Math.min(begun, at);
        line -= (int)
                text.substring(from, at).chars().filter(sign -> sign == '\n').count();
        at = from;
        var to = next < 0 ? text.length() : next + 1;
        while (at < to) next();
    }

    String name() throws Broken {
        blanks();
        var from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_:.+/!'?".indexOf(text.charAt(at)) >= 0)) next();
        if (from == at) throw new Broken();
        return text.substring(from, at);
    }

    /** What closes what is opened here. */
    char opening() throws Broken {
        blanks();
        var open = taken();
        if (open != '{' && open != '(') throw new Broken();
        return open == '{' ? '}' : ')';
    }

    String key(char close) throws Broken {
        blanks();
        var from = at;
        while (seen() != ',' && seen() != close) next();
        return text.substring(from, at).strip();
    }

    Map<String, String> fields(char close, Map<String, String> strings) throws Broken {
        var fields = new HashMap<String, String>();
        while (true) {
            blanks();
            while (seen() == ',') {
                next();
                blanks();
            }
            if (seen() == close) {
                next();
                return fields;
            }
            var name = name().toLowerCase(Locale.ROOT);
            blanks();
            if (taken() != '=') throw new Broken();
            fields.put(name, value(strings));
            blanks();
            if (seen() != ',' && seen() != close) throw new Broken();
        }
    }

    private String value(Map<String, String> strings) throws Broken {
        var value = new StringBuilder();
        while (true) {
            blanks();
            value.append(part(strings));
            blanks();
            if (seen() != '#') return value.toString();
            next();
        }
    }

    private String part(Map<String, String> strings) throws Broken {
        if (seen() == '{') {
            next();
            return upTo('}');
        }
        if (seen() == '"') {
            next();
            return upTo('"');
        }
        var name = name();
        var key = name.toLowerCase(Locale.ROOT);
        return strings.getOrDefault(key, MONTHS.getOrDefault(key, name));
    }

    /** Braces stand in pairs, also those with a backslash before them. */
    private String upTo(char close) throws Broken {
        var from = at;
        for (int deep = 0; deep > 0 || seen() != close; next()) {
            if (seen() == '{') deep++;
            if (seen() == '}' && --deep < 0) throw new Broken();
        }
        next();
        return text.substring(from, at - 1);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) next();
    }

    private char seen() throws Broken {
        if (at >= text.length()) throw new Broken();
        return text.charAt(at);
    }

    private char taken() throws Broken {
        var sign = seen();
        next();
        return sign;
    }

    private void next() {
        if (text.charAt(at++) == '\n') line++;
    }
}
