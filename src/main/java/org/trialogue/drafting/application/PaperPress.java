package org.trialogue.drafting.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.PaperFormat;
import org.trialogue.drafting.Papers;
import org.trialogue.drafting.domain.BlockIds;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.TextExport;
import org.trialogue.drafting.importing.FileReading;
import org.trialogue.drafting.importing.Signature;

/** Reads a page as a file that is brought in, and writes it as a text that is taken along: nothing of it is kept. */
@Component
class PaperPress implements Papers {

    private static final Signature NOBODY = new Signature("", "", Instant.EPOCH);

    @Override
    public byte[] written(String page, PaperFormat format, Locale language, UnaryOperator<String> labels) {
        var read = FileReading.read("paper.html", page.getBytes(StandardCharsets.UTF_8), BlockIds::fresh, NOBODY);
        var setting = new TextExport.Setting(language, read.title(), name -> "", labels, 0, List.of());
        var kind = switch (format) {
            case WORD -> ExportFormat.WORD;
            case PDF -> ExportFormat.PDF;
        };
        return TextExport.of(Importing.document(read), kind, setting);
    }
}
