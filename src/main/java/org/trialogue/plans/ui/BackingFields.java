package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.Backing;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.KeptReport;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** What a report or an answer rests on: files, addresses elsewhere, and who reads all of it. */
final class BackingFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REST = 800;
    private static final int LONGEST = 20_000;

    private final EvidenceField files;
    private final TextArea links = new TextArea(getTranslation("plans.report.links"));
    private final Select<Confidentiality> readers = new Select<>();

    /** @param giving the key of the sentence that says who reads what is given in confidence */
    BackingFields(DataSize largest, String giving) {
        this.files = new EvidenceField(largest);
        addClassName("tri-backing");
        Fields.manual(links, readers);
        links.setHelperText(getTranslation("plans.report.links.help"));
        links.setMaxLength(LONGEST);
        links.setWidthFull();
        links.setValueChangeMode(ValueChangeMode.LAZY);
        links.setValueChangeTimeout(REST);
        readers.setLabel(getTranslation("plans.report.readers"));
        readers.setHelperText(getTranslation(giving));
        readers.setItems(Confidentiality.values());
        readers.setItemLabelGenerator(who -> getTranslation("plans.readers." + who.key()));
        readers.setValue(Confidentiality.ROOM);
        readers.setWidthFull();
        add(files, links, readers);
    }

    /** What is done when a file is chosen. */
    void whenChosen(Runnable deed) {
        files.whenChosen(deed);
    }

    /** What is done when something was typed or chosen beside the files. */
    void whenTyped(Runnable deed) {
        links.addValueChangeListener(changed -> typed(changed.isFromClient(), deed));
        readers.addValueChangeListener(changed -> typed(changed.isFromClient(), deed));
    }

    private static void typed(boolean fromClient, Runnable deed) {
        if (fromClient) deed.run();
    }

    /** The field of the addresses, which a page that is left may still hold. */
    TextArea links() {
        return links;
    }

    /** What stands elsewhere; null when a rule says no. */
    @Nullable
    Backing backing(Asking asking) {
        return asking.of(links, () -> new Backing(EvidenceLink.typed(links.getValue()), readers.getValue()));
    }

    /**
     * The files that arrived.
     *
     * @throws Refusal while one is still arriving
     */
    List<Attachment> attachments() {
        if (files.arriving()) throw new Refusal("plans.refused.file-arriving");
        return files.attachments();
    }

    /** Shows what was kept. */
    void fill(KeptReport.More kept) {
        links.setValue(kept.links());
        readers.setValue(kept.readers());
    }

    /** What stands in it, with what stands elsewhere in the form. */
    KeptReport.More kept(String obstacles, String help) {
        return new KeptReport.More(obstacles, help, links.getValue(), readers.getValue());
    }
}
