package org.trialogue.platform.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.upload.UploadI18N.AddFiles;
import com.vaadin.flow.component.upload.UploadI18N.DropFiles;
import com.vaadin.flow.component.upload.UploadI18N.Uploading;
import java.util.List;

/** Gives the parts of a page that bring words of their own the reader's words. To be called where such a part is made. */
public final class Localized {

    private Localized() {}

    /** What an upload says while a file comes in, and when it does not. */
    public static void upload(Upload upload) {
        upload.setI18n(new UploadI18N()
                .setAddFiles(new AddFiles()
                        .setOne(upload.getTranslation("platform.upload.add"))
                        .setMany(upload.getTranslation("platform.upload.add")))
                .setDropFiles(new DropFiles()
                        .setOne(upload.getTranslation("platform.upload.drop"))
                        .setMany(upload.getTranslation("platform.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(upload.getTranslation("platform.upload.too-many"))
                        .setFileIsTooBig(upload.getTranslation("platform.upload.too-large"))
                        .setIncorrectFileType(upload.getTranslation("platform.upload.kind")))
                .setFile(new UploadI18N.File()
                        .setRetry(upload.getTranslation("platform.upload.again"))
                        .setStart(upload.getTranslation("platform.upload.start"))
                        .setRemove(upload.getTranslation("platform.upload.remove")))
                .setUploading(uploading(upload))
                .setUnits(List.of(upload.getTranslation("platform.upload.units").split(" ")), 1024));
    }

    /** What fields that hold several choices say to a screen reader. */
    public static void choices(MultiSelectComboBox<?>... fields) {
        for (var field : fields)
            field.setI18n(new MultiSelectComboBoxI18n()
                    .setCleared(field.getTranslation("platform.choices.cleared"))
                    .setFocused(field.getTranslation("platform.choices.focused"))
                    .setSelected(field.getTranslation("platform.choices.selected"))
                    .setDeselected(field.getTranslation("platform.choices.deselected"))
                    .setTotal("{count} " + field.getTranslation("platform.choices.total")));
    }

    /** What a menu calls the part that has no room. */
    public static void menu(MenuBar menu) {
        menu.setI18n(new MenuBarI18n().setMoreOptions(menu.getTranslation("platform.more")));
    }

    private static Uploading uploading(Upload upload) {
        return new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(upload.getTranslation("platform.upload.connecting"))
                        .setStalled(upload.getTranslation("platform.upload.stalled"))
                        .setProcessing(upload.getTranslation("platform.upload.processing"))
                        .setHeld(upload.getTranslation("platform.upload.held")))
                .setRemainingTime(new Uploading.RemainingTime()
                        .setPrefix(upload.getTranslation("platform.upload.remaining") + " ")
                        .setUnknown(upload.getTranslation("platform.upload.remaining-unknown")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(upload.getTranslation("platform.upload.away"))
                        .setUnexpectedServerError(upload.getTranslation("platform.upload.failed"))
                        .setForbidden(upload.getTranslation("platform.upload.forbidden"))
                        .setFileTooLarge(upload.getTranslation("platform.upload.too-large")));
    }
}
