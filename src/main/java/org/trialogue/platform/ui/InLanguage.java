package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Says of a part of a page in which language it is written, so that it is read aloud as that language is spoken. */
public final class InLanguage {

    private InLanguage() {}

    /** The same part, marked. */
    public static <C extends Component> C of(Locale language, C part) {
        part.getElement().setAttribute("lang", language.getLanguage());
        return part;
    }
}
