package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Plainer;

/** Says what of a text each format shows in a plainer form, or leaves out, before anybody relies on a file. */
class PlainerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PlainerDialog(Map<ExportFormat, Map<Plainer, Integer>> plainer) {
        setHeaderTitle(getTranslation("drafting.export.plainer"));
        plainer.forEach(this::say);
        var close = new Button(getTranslation("drafting.export.plainer.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void say(ExportFormat format, Map<Plainer, Integer> found) {
        add(new H3(getTranslation("drafting.export." + format.key())));
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("drafting.export.plainer.nothing")));
            return;
        }
        var list = new UnorderedList();
        found.forEach((what, times) ->
                list.add(new ListItem(getTranslation("drafting.export.plainer." + what.key(), times))));
        add(list);
    }
}
