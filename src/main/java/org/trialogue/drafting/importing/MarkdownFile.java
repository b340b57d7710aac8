package org.trialogue.drafting.importing;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown (CommonMark with tables and footnotes) as the page that it stands for. */
final class MarkdownFile {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(HtmlFile.DEEPEST)
            .maxInlineNesting(HtmlFile.DEEPEST)
            .build();
    private static final HtmlRenderer PAGE =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownFile() {}

    static Source read(String letters) {
        return HtmlFile.read(PAGE.render(PARSER.parse(letters)));
    }
}
