package org.trialogue.drafting.exporting;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Lays the page of HTML out on paper as a PDF that follows PDF/UA-1 (ISO 14289-1). Nothing is fetched for it. */
final class PdfWriting {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** Pictures that stand in the page itself. */
    private static final String IN_PLACE = "data:image/";

    private final Setting setting;

    PdfWriting(Setting setting) {
        this.setting = setting;
    }

    byte[] written(Piece doc) {
        var page = new HtmlWriting(setting, HtmlLook.PAPER).written(doc);
        try (var fonts = new PdfFonts();
                var pdf = Loader.loadPDF(laidOut(page, fonts));
                var bytes = new ByteArrayOutputStream()) {
            nameLinks(pdf);
            PdfLetters.into(pdf, fonts);
            var every = setting.linesEvery();
            if (every > 0) PdfLineNumbers.into(pdf, fonts.plain(pdf), every);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] laidOut(String page, PdfFonts fonts) throws IOException {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .withProducer("Trialogue")
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page)), null)
                    .toStream(bytes);
            for (var when : ExternalResourceControlPriority.values())
                builder.useExternalResourceAccessControl((address, type) -> address.startsWith(IN_PLACE), when);
            fonts.into(builder, pdf);
            builder.run();
            return bytes.toByteArray();
        }
    }

    /** PDF/UA-1, 7.18.5: a link says in words where it leads. */
    private void nameLinks(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages())
            for (var annotation : page.getAnnotations())
                if (annotation instanceof PDAnnotationLink link) link.setContents(destination(link));
    }

    private String destination(PDAnnotationLink link) {
        return link.getAction() instanceof PDActionURI address
                ? address.getURI()
                : setting.labels().apply("drafting.export.note");
    }
}
