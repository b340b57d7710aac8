package org.trialogue.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.trialogue.notifications.Notices;

/** One search box, what waits and is news, and oneself. */
class TopBar extends Composite<Header> {

    private static final long serialVersionUID = 1L;

    private final TextField box = new TextField();

    TopBar(Stay stay, Notices notices) {
        getContent().addClassName("tri-top");
        stay.person().ifPresent(person -> {
            var search = new Div(searchBox());
            search.getElement().setAttribute("role", "search");
            search.addClassName("tri-top-search");
            var mine = new Div(new Bell(notices), new Me(person, stay));
            mine.addClassName("tri-mine");
            getContent().add(search, mine);
        });
    }

    private TextField searchBox() {
        box.setPlaceholder(getTranslation("shell.search.hint"));
        box.setAriaLabel(getTranslation("shell.search"));
        box.setPrefixComponent(VaadinIcon.SEARCH.create());
        box.setClearButtonVisible(true);
        box.setMaxLength(300);
        box.addKeyPressListener(Key.ENTER, pressed -> search());
        box.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        box.addAttachListener(shown ->
                box.getElement().executeJs("this.inputElement.setAttribute('aria-keyshortcuts', 'Control+K')"));
        return box;
    }

    /** An empty box asks nothing. */
    private void search() {
        var words = box.getValue().strip();
        if (!words.isEmpty()) UI.getCurrent().navigate("library", QueryParameters.of("q", words));
    }
}
