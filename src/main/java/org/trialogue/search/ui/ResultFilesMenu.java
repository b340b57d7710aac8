package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.trialogue.platform.ui.MenuLink;
import org.trialogue.search.Query;
import org.trialogue.search.ResultFiles;
import org.trialogue.search.Results;

/** Takes all that was found of a kind along as a file, not only the page that is shown. */
final class ResultFilesMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    ResultFilesMenu(Query query, Results results, ResultFiles files) {
        var count = count(query, results, files.kind());
        setVisible(count > 0);
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        var menu = getContent().addItem(getTranslation(files.titleKey(), count)).getSubMenu();
        var asked = SearchAddress.parameters(SearchAddress.inKind(query, files.kind()));
        for (var format : files.formats()) {
            var link = new Anchor(
                    files.address() + "/" + format.name() + "?" + asked.getQueryString(),
                    getTranslation(format.titleKey()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            MenuLink.in(menu, link);
        }
        if (count > files.most())
            menu.addItem(getTranslation(files.mostKey(), files.most())).setEnabled(false);
    }

    private static long count(Query query, Results results, String kind) {
        if (query.kind() != null) return query.kind().equals(kind) ? results.total() : 0;
        return results.kinds().stream()
                .filter(each -> each.value().equals(kind))
                .mapToLong(Results.Count::count)
                .sum();
    }
}
