package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Locale;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;

/** A practice as it stands in a list of references: who led it, what it is called, when and where it was, where it is told, and where it is read. */
final class Reference {

    private final Practice practice;
    private final Locale reader;
    private final String portal;

    Reference(Practice practice, Locale reader, String portal) {
        this.practice = practice;
        this.reader = reader;
        this.portal = portal;
    }

    String text() {
        var account = practice.account();
        var parts = new ArrayList<String>();
        parts.add(headed(account));
        parts.add(Countries.named(account.countries(), reader));
        parts.add(account.source());
        parts.add(UI.getCurrent().getTranslation("knowledge.cite.in", Integer.toString(practice.version())));
        var lasting = account.identifier();
        if (lasting != null) parts.add(lasting.address());
        var said = new StringBuilder();
        for (var part : parts)
            if (!part.isBlank()) said.append(ended(part.strip())).append(' ');
        return said.append(portal).append(practice.link()).toString();
    }

    private String headed(Account account) {
        var period = period(account.period());
        var led = account.lead().isBlank() ? "" : account.lead().strip();
        var when = period.isEmpty() ? "" : "(" + period + ")";
        var head = (led + " " + when).strip();
        return (head.isEmpty() ? "" : ended(head) + " ") + account.title();
    }

    private static String period(Account.Period period) {
        var from = period.from();
        var to = period.to();
        if (from == null || from.equals(to)) return to == null ? "" : to.toString();
        return from + "–" + (to == null ? "" : to);
    }

    private static String ended(String part) {
        return part.matches("(?s).*[.?!…]") ? part : part + ".";
    }
}
