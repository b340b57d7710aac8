package org.trialogue.drafting.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.platform.Refusal;

class PictureFileTest {

    private static final Map<String, byte[]> FILES = Map.of(
            "image/png", PictureFiles.remarked(7, 5),
            "image/jpeg", PictureFiles.photograph(16, 8),
            "image/gif", PictureFiles.gif(7, 5),
            "image/webp", PictureFiles.webp());

    static Stream<Map.Entry<String, byte[]>> files() {
        return FILES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_place_where_a_picture_was_taken_is_not_kept(Map.Entry<String, byte[]> file) {
        assertThat(text(file.getValue())).contains(PictureFiles.PLACE);
        var picture = PictureFile.read(file.getValue());
        assertThat(picture.mediaType()).isEqualTo(file.getKey());
        assertThat(text(picture.bytes())).doesNotContain(PictureFiles.PLACE).doesNotContain("46.2261");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/jpeg", "image/gif"})
    void what_shows_stays_as_it_was_to_the_pixel(String mediaType) throws IOException {
        var file = Objects.requireNonNull(FILES.get(mediaType));
        var picture = PictureFile.read(file);
        var before = ImageIO.read(new ByteArrayInputStream(file));
        var after = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(picture.width()).isEqualTo(before.getWidth()).isEqualTo(after.getWidth());
        assertThat(picture.height()).isEqualTo(before.getHeight()).isEqualTo(after.getHeight());
        for (int x = 0; x < before.getWidth(); x++)
            for (int y = 0; y < before.getHeight(); y++)
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_picture_read_again_is_the_same(Map.Entry<String, byte[]> file) {
        var once = PictureFile.read(file.getValue());
        assertThat(PictureFile.read(once.bytes()).bytes()).isEqualTo(once.bytes());
    }

    @Test
    void a_photograph_stays_turned_as_it_was() {
        var kept = PictureFile.read(PictureFiles.photograph(16, 8)).bytes();
        assertThat(Orientation.in(Arrays.copyOfRange(kept, 6, 40))).isEqualTo(6);
        assertThat(text(PictureFile.read(PictureFiles.plain("jpg", 16, 8)).bytes()))
                .doesNotContain("Exif");
    }

    @Test
    void a_webp_says_no_longer_that_it_holds_notes() {
        var kept = PictureFile.read(PictureFiles.webp());
        assertThat(kept.bytes()[20]).isZero();
        assertThat(text(kept.bytes())).doesNotContain("EXIF").contains("VP8 ");
        assertThat(kept.bytes()).hasSize(8 + 4 + 18 + 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg/>",
                "%PDF-1.7",
                "BM______",
                "",
                "<html>"
            })
    void what_is_no_picture_that_every_browser_shows_without_running_it_is_refused(String content) {
        assertThatThrownBy(() -> PictureFile.read(PictureFiles.letters(content)))
                .isInstanceOf(Refusal.class)
                .hasMessage("drafting.refused.picture-kind");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_picture_that_is_cut_off_anywhere_is_refused(Map.Entry<String, byte[]> file) {
        var whole = PictureFile.read(file.getValue()).bytes();
        for (int length = 12; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PictureFile.read(cut)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void what_hangs_on_behind_a_picture_is_cut_off() {
        var script = PictureFiles.letters("<script>alert(1)</script>");
        for (var file : FILES.values())
            assertThat(text(PictureFile.read(PictureFiles.joined(file, script)).bytes()))
                    .doesNotContain("script");
    }

    @Test
    void a_small_file_that_unpacks_to_a_giant_is_refused() {
        var giant = PictureFiles.plain("png", 1, 1).clone();
        Arrays.fill(giant, 16, 24, (byte) 0x00);
        giant[17] = 1;
        giant[21] = 1;
        assertThatThrownBy(() -> PictureFile.read(giant)).hasMessage("drafting.refused.picture-wide");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
