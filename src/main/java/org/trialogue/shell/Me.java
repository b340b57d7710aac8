package org.trialogue.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;
import org.trialogue.platform.ui.Ticked;

/** Oneself: the side one stands on, one's name, the language, one's mail, the way out. */
class Me extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    Me(Person person, Stay stay) {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("tri-me");
        Localized.menu(getContent());
        var name = new Span(person.name());
        name.addClassName("tri-me-name");
        var line = new Span(new SideMark(person.affiliation()), name);
        line.addClassName("tri-side");
        var root = getContent().addItem(line);
        root.setAriaLabel(
                getTranslation("shell.me", person.name(), getTranslation(SideMark.nameKey(person.affiliation()))));
        root.getSubMenu().addItem(described(person)).setEnabled(false);
        languages(root, stay);
        root.getSubMenu().addItem(getTranslation("shell.choices"), chosen -> go("me"));
        if (person.affiliation() == Affiliation.SECRETARIAT) {
            root.getSubMenu().addItem(getTranslation("shell.unreachable"), chosen -> go("unreachable"));
            root.getSubMenu().addItem(getTranslation("shell.search-index"), chosen -> go("search-index"));
        }
        root.getSubMenu().addItem(getTranslation("shell.record"), chosen -> go("record"));
        root.getSubMenu().addItem(getTranslation("membership.sign-ins"), chosen -> go("sign-ins"));
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(getTranslation("shell.sign-out"), click -> SignOutDialog.signOut(person.id(), stay::leave));
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    private Span described(Person person) {
        var side = SideMark.named(person.affiliation());
        if (person.organization() != null) side.add(new Span("· " + person.organization()));
        return side;
    }

    private void languages(MenuItem root, Stay stay) {
        var language = root.getSubMenu().addItem(getTranslation("shell.language"));
        for (var locale : Texts.LANGUAGES) {
            var item = language.getSubMenu().addItem(locale.getDisplayLanguage(locale), click -> stay.read(locale));
            Ticked.oneOnly(item, locale.getLanguage().equals(getLocale().getLanguage()));
            item.getElement().setAttribute("lang", locale.getLanguage());
        }
    }
}
