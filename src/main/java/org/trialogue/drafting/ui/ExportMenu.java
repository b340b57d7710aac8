package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumMap;
import java.util.Map;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Plainer;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.drafting.exporting.Wishes.Comments;
import org.trialogue.platform.ui.MenuLink;
import org.trialogue.platform.ui.Ticked;

/** Takes a text along as a file; what goes along besides is ticked first. A group's own comments stay behind unless asked for. */
class ExportMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final TextId text;
    private final Map<ExportFormat, Anchor> links = new EnumMap<>(ExportFormat.class);
    private final MenuItem lines;
    private final MenuItem comments;
    private final MenuItem group;
    private final MenuItem tabled;

    /**
     * A menu of one text.
     *
     * @param besideAGroup whether the member's own group may have comments of its own
     * @param renumbered whether amendments name numbers that may be others by now
     * @param plainer says what each format would show in a plainer form, with so many of the comments
     */
    ExportMenu(
            TextId text,
            boolean besideAGroup,
            boolean renumbered,
            SerializableFunction<Comments, Map<ExportFormat, Map<Plainer, Integer>>> plainer) {
        this.text = text;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var root = getContent().addItem(getTranslation("drafting.export"));
        for (var format : ExportFormat.values()) MenuLink.in(root.getSubMenu(), link(format));
        root.getSubMenu().addSeparator();
        lines = choice(root, "drafting.export.with-lines", false);
        comments = choice(root, "drafting.export.with-comments", true);
        group = choice(root, "drafting.export.with-group-comments", false);
        group.setVisible(besideAGroup);
        tabled = choice(root, "drafting.export.with-tabled", false);
        tabled.setVisible(renumbered);
        root.getSubMenu().addSeparator();
        MenuLink.in(root.getSubMenu(), positions("csv", "drafting.export.positions-csv"));
        MenuLink.in(root.getSubMenu(), positions("xlsx", "drafting.export.positions-xlsx"));
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(
                        getTranslation("drafting.export.plainer"),
                        click -> new PlainerDialog(plainer.apply(wished())).open());
        address();
    }

    private Anchor link(ExportFormat format) {
        var link = new Anchor("", getTranslation("drafting.export." + format.key()));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        links.put(format, link);
        return link;
    }

    /** Where those stand whose positions the reader sees. */
    private Anchor positions(String ending, String key) {
        var link = new Anchor(PositionFiles.address(text, ending), getTranslation(key));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private MenuItem choice(MenuItem root, String key, boolean chosen) {
        var choice = root.getSubMenu().addItem(getTranslation(key), click -> address());
        Ticked.oneOfMany(choice, chosen);
        choice.setKeepOpen(true);
        return choice;
    }

    /** The group's comments go only with everyone's: by themselves they would not be understood. */
    private void address() {
        group.setEnabled(comments.isChecked());
        var wishes = new Wishes(lines.isChecked() ? Wishes.USUAL_LINES : 0, wished(), tabled.isChecked());
        links.forEach((format, link) -> link.setHref(TextFiles.address(text, format, wishes)));
    }

    private Comments wished() {
        if (!comments.isChecked()) return Comments.NONE;
        return group.isChecked() ? Comments.GROUP_TOO : Comments.EVERYONE;
    }
}
