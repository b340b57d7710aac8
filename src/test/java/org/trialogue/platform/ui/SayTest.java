package org.trialogue.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long warnings stand. Without a portal, texts are their keys. */
class SayTest {

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void a_warning_stays_until_it_is_closed() {
        Say.warn("platform.overdue");
        var warning = warning();
        assertThat(warning.isOpened()).isTrue();
        assertThat(warning.getDuration()).isZero();
        assertThat(warning.isAssertive()).isTrue();
        var close = (Button) ((Div) warning.getChildren().findFirst().orElseThrow()).getComponentAt(1);
        assertThat(close.getAriaLabel())
                .hasValueSatisfying(name -> assertThat(name).contains("platform.close"));
        ComponentUtil.fireEvent(close, new ClickEvent<>(close));
        assertThat(warning.isOpened()).isFalse();
    }

    @Test
    void the_same_warning_stands_there_once() {
        Say.warn("platform.overdue");
        var first = warning();
        Say.warn("platform.overdue");
        assertThat(first.isOpened()).isFalse();
        assertThat(warning().isOpened()).isTrue();
    }

    @Test
    void another_warning_leaves_the_first_one_there() {
        Say.warn("platform.overdue");
        var first = warning();
        Say.warn("platform.today");
        assertThat(first.isOpened()).isTrue();
    }

    private Warning warning() {
        return ComponentUtil.getData(ui, Warning.class);
    }
}
