package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever file is chosen, the member reads in their own language what is wrong with it, and nothing new is in the room. */
@Tag("walk")
class WrongFilesJourneyTest extends Journey {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    private Path folder;

    @Test
    void a_file_that_cannot_be_brought_in_leaves_a_sentence_and_nothing_else() throws IOException {
        var sofia = visitor("Marín").signIn();
        var group = Rooms.open(sofia);
        sofia.openDialog("drafting.import");
        refused(sofia, "drafting.refused.empty", file("leer.txt", "text/plain", new byte[0]));
        refused(sofia, "platform.refused.encoding", file("letras.txt", "text/plain", cyrillic()));
        refused(sofia, "drafting.refused.not-word", file("acta.docx", WORD, zip("acta.txt", "Acta")));
        var word = zip("word/document.xml", "<w:document/>".repeat(400));
        refused(sofia, "drafting.refused.broken", file("cortado.docx", WORD, Arrays.copyOf(word, word.length / 2)));
        refused(
                sofia,
                "drafting.refused.pdf",
                file("acta.pdf", "application/pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)));
        refused(sofia, "drafting.refused.kind", file("foto.png", "image/png", PNG));
        sofia.findsNoBarrier().picture("import-refused");
        tooLarge(sofia);
        sofia.page().navigate(group);
        sofia.page().locator("h1").waitFor();
        assertThat(sofia.page().locator("main a[href*='texts/']")).hasCount(0);
    }

    @Test
    void two_files_at_once_are_one_too_many_and_not_too_large() {
        var sofia = visitor("Marín").signIn();
        Rooms.open(sofia);
        sofia.openDialog("drafting.import");
        sofia.page().route("**/VAADIN/dynamic/**", route -> {});
        var one = file("uno.txt", "text/plain", "Uno".getBytes(StandardCharsets.UTF_8));
        var two = file("dos.txt", "text/plain", "Dos".getBytes(StandardCharsets.UTF_8));
        sofia.page().locator("vaadin-upload input[type=file]").evaluate("input => { input.multiple = true; }");
        sofia.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {one, two});
        assertThat(alert(sofia)).hasText(sofia.text("drafting.refused.too-many"));
    }

    @Test
    void what_a_file_left_out_stands_above_its_text_until_it_is_closed() {
        var sofia = visitor("Marín").signIn();
        Rooms.open(sofia);
        Rooms.text(sofia, "Directrices\n\n1. El salario se paga cada mes.\n\n- 2 -\n\n2. El descanso se garantiza.");
        var note = sofia.page().getByRole(AriaRole.NOTE);
        assertThat(note).containsText(sofia.text("drafting.left-out.page_marks", 1));
        sofia.findsNoBarrier().picture("left-out");
        sofia.page().reload();
        assertThat(note).isVisible();
        sofia.press("drafting.import.left-out.close");
        assertThat(note).hasCount(0);
        sofia.page().reload();
        assertThat(sofia.page().locator("trialogue-editor .ProseMirror")).containsText("El salario");
        assertThat(note).hasCount(0);
    }

    private static void refused(Visitor visitor, String why, FilePayload file) {
        visitor.choose("drafting.import.choose", file);
        assertThat(alert(visitor)).hasText(visitor.text(why));
    }

    private void tooLarge(Visitor visitor) throws IOException {
        var large = folder.resolve("grande.txt");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((20L << 20) + 1);
        }
        visitor.page()
                .waitForFileChooser(() -> visitor.press("drafting.import.choose"))
                .setFiles(large);
        assertThat(alert(visitor)).hasText(visitor.text("drafting.refused.too-large", 20));
    }

    private static Locator alert(Visitor visitor) {
        return visitor.page().locator("vaadin-dialog .tri-refused");
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    /** A Russian sentence as an old Windows writes it. */
    private static byte[] cyrillic() {
        return "Заработная плата выплачивается ежемесячно.".getBytes(java.nio.charset.Charset.forName("windows-1251"));
    }

    private static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
