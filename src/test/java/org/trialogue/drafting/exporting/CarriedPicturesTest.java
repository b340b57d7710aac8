package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.drafting.pictures.Picture;
import org.trialogue.drafting.pictures.PictureFile;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.prosemirror.Node;

class CarriedPicturesTest {

    private static final int MEGABYTE = 1 << 20;

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"WORD", "PDF", "HTML"})
    void a_picture_that_stands_three_hundred_times_in_a_text_is_read_once(ExportFormat format) {
        var picture = PictureFile.read(PictureFiles.plain("png", 30, 10));
        assertThat(TextExport.of(text(300), format, setting(picture))).isNotEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_file_carries_a_hundred_megabytes_of_pictures_and_says_the_rest_in_words() {
        var picture = new Picture("image/png", 30, 10, new byte[30 * MEGABYTE]);
        var page = new String(TextExport.of(text(5), ExportFormat.HTML, setting(picture)), StandardCharsets.UTF_8);
        assertThat(page.split("src=\"data:image/png", -1)).hasSize(1 + 3);
        assertThat(page.split("src=\"/texts/t/images/i\" alt=\"A ship in port\"", -1))
                .hasSize(1 + 2);
    }

    @Test
    void what_does_not_fit_is_left_out_and_what_is_smaller_still_fits() {
        var pictures = new CarriedPictures(
                source -> {
                    asked.add(source);
                    return Optional.of(new Picture("image/png", 1, 1, new byte[Integer.parseInt(source)]));
                },
                10);
        assertThat(pictures.of("6")).isPresent();
        assertThat(pictures.of("5")).isEmpty();
        assertThat(pictures.of("5")).isEmpty();
        assertThat(pictures.of("6")).isEmpty();
        assertThat(pictures.of("4")).isPresent();
        assertThat(pictures.of("1")).isEmpty();
        assertThat(asked).as("none is looked for once there is no room").containsExactly("6", "5", "4");
    }

    private Setting setting(Picture picture) {
        return new Setting(Locale.ENGLISH, "Harbours", key -> "", key -> "Note", 0, List.of(), source -> {
            asked.add(source);
            return Optional.of(picture);
        });
    }

    private static Node text(int pictures) {
        var images = IntStream.range(0, pictures)
                .mapToObj(number -> """
                        ,{"type":"image","attrs":{"id":"i%d","src":"/texts/t/images/i","alt":"A ship in port"}}""".formatted(number))
                .collect(Collectors.joining());
        return WholeText.document("""
                {"type":"doc","content":[{"type":"title","attrs":{"id":"t"},"content":[{"type":"text","text":"Harbours"}]}%s]}""".formatted(images));
    }
}
