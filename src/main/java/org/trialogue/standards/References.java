package org.trialogue.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The articles that a reference names: {@code 1, 4}, {@code 5-11}, {@code 2(c)}, {@code Annex I}. A reference without any means the whole. */
public record References(List<String> articles) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[-–]\\s*(\\d{1,3})");
    private static final Pattern PARTS = Pattern.compile("[,;]");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^\\s*(art(icle|\\.)?s?|§)\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int WIDEST = 100;
    private static final int MOST = 30;

    /** Keeps its own copy. */
    public References {
        articles = List.copyOf(articles);
    }

    /** Reads a reference as it is written; "art." before a number makes no difference. */
    public static References of(String written) {
        var articles = new ArrayList<String>();
        for (var part : PARTS.splitAsStream(written).limit(MOST).toList()) {
            var plain = ARTICLE.matcher(part).replaceFirst("").strip();
            var range = RANGE.matcher(plain);
            if (range.matches()) between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), articles);
            else if (!plain.isEmpty()) articles.add(SPACES.matcher(plain).replaceAll(" "));
        }
        return new References(articles);
    }

    private static void between(int from, int to, List<String> articles) {
        for (int number = from; number <= to && number - from < WIDEST; number++)
            articles.add(Integer.toString(number));
    }

    /** Whether it means the whole. */
    public boolean whole() {
        return articles.isEmpty();
    }

    /** Whether both name the same article, or one names a paragraph of an article that the other names. */
    public boolean touches(References other) {
        return articles.stream().anyMatch(mine -> other.articles.stream().anyMatch(theirs -> touch(mine, theirs)));
    }

    private static boolean touch(String one, String other) {
        return one.equalsIgnoreCase(other) || within(one, other) || within(other, one);
    }

    private static boolean within(String paragraph, String article) {
        return paragraph.startsWith(article + "(") || paragraph.startsWith(article + " (");
    }
}
