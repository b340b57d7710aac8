package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;

/** The articles of an instrument, each with its number and what it asks; none is deleted, but it can be withdrawn. */
final class ArticleFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking;
    private final Div lines = new Div();
    private final List<Line> fields = new ArrayList<>();

    private record Line(TextField ref, TextArea gist, Map<String, TextArea> gists, Checkbox withdrawn) {

        boolean empty() {
            return ref.getValue().isBlank()
                    && gist.getValue().isBlank()
                    && gists.values().stream()
                            .allMatch(field -> field.getValue().isBlank());
        }

        ArticleDraft draft() {
            var others = new HashMap<String, String>();
            gists.forEach((language, field) -> others.put(language, field.getValue()));
            return new ArticleDraft(ref.getValue(), gist.getValue(), withdrawn.getValue(), others);
        }
    }

    ArticleFields(Asking asking) {
        this.asking = asking;
        var add = new Button(getTranslation("standards.article.add"), click -> {
            line(null);
            fields.getLast().ref().focus();
        });
        add(new H2(getTranslation("standards.articles")), lines, add);
    }

    void fill(List<ArticleDraft> articles) {
        articles.forEach(this::line);
    }

    /** What was typed; a line that was left empty is none. */
    List<ArticleDraft> drafts() {
        var drafts = new ArrayList<ArticleDraft>();
        for (var line : fields) {
            if (line.empty()) continue;
            var draft = asking.of(line.ref(), line::draft);
            if (draft != null) drafts.add(draft);
        }
        return drafts;
    }

    private void line(@Nullable ArticleDraft article) {
        var ref = new TextField(getTranslation("standards.article.ref"));
        var gist = new TextArea(getTranslation("standards.article.gist"));
        gist.setMaxLength(InstrumentDraft.LONGEST);
        var withdrawn = new Checkbox(getTranslation("standards.article.withdrawn"));
        withdrawn.setVisible(article != null);
        if (article != null) {
            ref.setValue(article.ref());
            ref.setReadOnly(true);
            gist.setValue(article.gist());
            withdrawn.setValue(article.withdrawn());
        }
        var others = others(article);
        var line = new Div(ref, gist, new Div(others.values().toArray(Component[]::new)), withdrawn);
        line.addClassName("tri-article-line");
        lines.add(line);
        fields.add(new Line(ref, gist, others, withdrawn));
    }

    private Map<String, TextArea> others(@Nullable ArticleDraft article) {
        var others = new LinkedHashMap<String, TextArea>();
        for (var language : InstrumentDraft.OTHER_LANGUAGES) {
            var called = Locale.of(language).getDisplayLanguage(getLocale());
            var field = new TextArea(getTranslation("standards.article.gist.in", called));
            field.setMaxLength(InstrumentDraft.LONGEST);
            field.setWidthFull();
            if (article != null) field.setValue(article.gists().getOrDefault(language, ""));
            others.put(language, field);
        }
        return others;
    }
}
