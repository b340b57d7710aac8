package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.drafting.pictures.Picture;
import org.trialogue.drafting.pictures.PictureFile;
import org.trialogue.drafting.pictures.PictureFiles;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

class PdfPictureTest {

    private static final String TEXT = """
            {"type":"doc","content":[{"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Harbours"}]},
             {"type":"paragraph","attrs":{"id":"p"},"content":[{"type":"text","text":"Where inspectors go aboard:"}]},
             {"type":"image","attrs":{"id":"i","src":"/texts/t/images/i","alt":"A <ship> in port"}},
             {"type":"paragraph","attrs":{"id":"q"},"content":[{"type":"text","text":"And where they do not."}]}]}""";

    /** Points between the margins of the page: 210 mm less 55. */
    private static final float COLUMN = 155 * 72 / 25.4f;

    @BeforeAll
    static void rules() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void a_picture_stands_in_the_file_and_is_heard_as_its_words(String format) throws Exception {
        var bytes = pdf(PictureFile.read(PictureFiles.plain(format, 900, 300)));
        PdfExportTest.keep("picture-" + format, bytes);
        assertThat(PdfExportTest.failures(bytes)).isEmpty();
        assertThat(figures(bytes)).containsExactly("A <ship> in port");
        assertThat(PdfExportTest.words(bytes)).doesNotContain("ship").contains("And where they do not.");
        assertThat(PlacedPicture.in(bytes)).singleElement().satisfies(image -> {
            assertThat(image.width()).isEqualTo(900);
            assertThat(image.across()).isBetween(COLUMN / 2, COLUMN + 1);
            assertThat(image.down()).isBetween(image.across() / 3 - 1, image.across() / 3 + 1);
        });
    }

    @Test
    void a_photograph_that_lies_on_its_side_is_set_upright() throws Exception {
        var lying = PictureFile.read(PictureFiles.photograph(160, 80));
        assertThat(lying.turned()).isEqualTo(6);
        var bytes = pdf(lying);
        assertThat(PdfExportTest.failures(bytes)).isEmpty();
        assertThat(PlacedPicture.in(bytes)).singleElement().satisfies(image -> {
            assertThat(image.width()).isEqualTo(80);
            assertThat(image.down()).isGreaterThan(image.across());
        });
    }

    /** What a camera writes, and the corner of the stored picture that is above on the left then (Exif 2.3, tag 0x0112). */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
    void whichever_way_a_camera_was_held_what_was_above_is_above(int way, int right, int down) throws IOException {
        var stored = PictureFile.read(PictureFiles.turned(dark(right, down), way));
        var paper = PaperPicture.of(stored).orElseThrow();
        var shown = ImageIO.read(new ByteArrayInputStream(paper.bytes()));
        assertThat(shown.getWidth()).isEqualTo(way > 4 ? 80 : 160);
        assertThat(shown.getRGB(8, 8) & 0xff).isLessThan(60);
        assertThat(shown.getRGB(8, shown.getHeight() - 9) & 0xff).isGreaterThan(200);
        assertThat(shown.getRGB(shown.getWidth() - 9, 8) & 0xff).isGreaterThan(200);
    }

    @Test
    void a_picture_finer_than_print_is_made_as_coarse_as_print() {
        var fine = PictureFile.read(PictureFiles.plain("png", 7_000, 40));
        assertThat(PaperPicture.of(fine).orElseThrow().width()).isBetween(1_500, 3_000);
    }

    @Test
    void a_picture_of_a_kind_that_paper_does_not_know_is_said_in_words() throws Exception {
        var bytes = pdf(PictureFile.read(PictureFiles.webp()));
        assertThat(PdfExportTest.failures(bytes)).isEmpty();
        assertThat(PdfExportTest.words(bytes)).contains("(A <ship> in port)");
    }

    @Test
    void a_picture_whose_pixels_are_damaged_leaves_the_file_whole() throws Exception {
        var whole = PictureFiles.plain("png", 90, 30);
        var bytes = pdf(new Picture("image/png", 90, 30, Arrays.copyOf(whole, 60)));
        assertThat(PdfExportTest.failures(bytes)).isEmpty();
        assertThat(PdfExportTest.words(bytes)).contains("(A <ship> in port)", "And where they do not.");
    }

    private static byte[] pdf(Picture picture) {
        var setting = new Setting(
                Locale.ENGLISH, "Harbours", key -> "", key -> "Note", 0, List.of(), source -> Optional.of(picture));
        return TextExport.of(WholeText.document(TEXT), ExportFormat.PDF, setting);
    }

    /** A white JPEG, dark in one corner. */
    private static byte[] dark(int right, int down) throws IOException {
        var image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.fillRect(0, 0, 160, 80);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(right * 128, down * 48, 32, 32);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The words of all figures. */
    private static List<String> figures(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var found = new ArrayList<String>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), found);
            return found;
        }
    }

    private static void figures(COSBase element, List<String> found) {
        if (element instanceof COSArray kids) for (int i = 0; i < kids.size(); i++) figures(kids.getObject(i), found);
        if (!(element instanceof COSDictionary tag)) return;
        if ("Figure".equals(tag.getNameAsString(COSName.S))) found.add(tag.getString(COSName.ALT));
        if (tag.getDictionaryObject(COSName.K) instanceof COSBase kids) figures(kids, found);
    }
}
