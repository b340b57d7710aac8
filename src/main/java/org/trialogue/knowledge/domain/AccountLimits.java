package org.trialogue.knowledge.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Particulars;
import org.trialogue.platform.Refusal;

/** How much an account may tell, whoever sends it. */
public final class AccountLimits {

    /** A title, and who led it. */
    public static final int LINE = 300;

    /** A summary, a source, a note, and all partners or donors together. */
    public static final int SHORT = 1_500;

    /** What was tried, and what was learned. */
    public static final int TEXT = 20_000;

    /** How many of one kind: figures, partners, themes and the like. */
    public static final int MOST = 300;

    private AccountLimits() {}

    /**
     * Looks at the lengths.
     *
     * @throws Refusal where one of them is beyond its limit
     */
    static void check(Account account) {
        var lesson = account.lesson();
        within(LINE, account.title(), account.lead(), account.particulars().cost());
        within(
                SHORT,
                account.summary(),
                account.source(),
                Objects.requireNonNullElse(account.note(), ""),
                together(account.partners()),
                together(account.donors()));
        within(TEXT, account.tried(), lesson == null ? "" : lesson.text());
        told(account.particulars());
        for (var list : List.of(
                account.countries(),
                account.themes(),
                account.parties(),
                account.instruments(),
                account.articles().texts(),
                account.partners(),
                account.donors(),
                account.particulars().lines(),
                account.tags().texts()))
            if (list.size() > MOST) throw new Refusal("knowledge.refused.words-long", MOST);
    }

    /** Names as they stand in one field, or in one cell of a table. */
    public static String together(List<String> names) {
        return String.join("; ", names);
    }

    private static void told(Particulars particulars) {
        within(TEXT, particulars.context(), particulars.results(), particulars.conditions());
        within(Figure.LONGEST, particulars.lines().toArray(String[]::new));
    }

    /**
     * Looks at the lengths of a translation, which may be longer than its original, however long that is.
     *
     * @throws Refusal where one of them is beyond its limit
     */
    static void check(AccountWords told, AccountWords original) {
        within(beside(LINE, original.title()), told.title());
        within(beside(SHORT, original.summary()), told.summary());
        within(beside(TEXT, original.tried()), told.tried());
        within(beside(TEXT, original.learned()), Objects.requireNonNullElse(told.learned(), ""));
        within(beside(SHORT, original.note()), Objects.requireNonNullElse(told.note(), ""));
        var particulars = told.particulars();
        var before = original.particulars();
        within(beside(TEXT, before.context()), particulars.context());
        within(beside(TEXT, before.results()), particulars.results());
        within(beside(TEXT, before.conditions()), particulars.conditions());
        within(beside(LINE, before.cost()), particulars.cost());
        within(2 * Figure.LONGEST, particulars.lines().toArray(String[]::new));
        if (particulars.figures().size() > MOST) throw new Refusal("knowledge.refused.words-long", MOST);
    }

    /** How long a part of a translation may be: its limit, or twice what it translates. */
    public static int beside(int longest, @Nullable String original) {
        return original == null ? longest : Math.max(longest, 2 * original.length());
    }

    private static void within(int longest, String... texts) {
        for (var text : texts) if (text.length() > longest) throw new Refusal("knowledge.refused.words-long", longest);
    }
}
