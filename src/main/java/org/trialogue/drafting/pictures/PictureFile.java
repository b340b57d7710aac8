package org.trialogue.drafting.pictures;

import java.nio.BufferUnderflowException;
import org.trialogue.platform.Refusal;

/** Reads picture files that someone sends in. What a picture is, its content says, whatever its name. */
public final class PictureFile {

    /** More than a good camera takes; a page that unpacks it must not run out of memory. */
    private static final long MOST_PIXELS = 50_000_000;

    private PictureFile() {}

    /**
     * The picture without what does not show. It is not compressed anew: what is left looks as before, bit for bit.
     *
     * @throws Refusal when the content is no PNG, JPEG, GIF or WebP, is damaged, or has too many pixels
     */
    public static Picture read(byte[] file) {
        var picture = bare(file);
        if (picture.width() < 1 || picture.height() < 1) throw new Refusal("drafting.refused.picture-broken");
        if ((long) picture.width() * picture.height() > MOST_PIXELS)
            throw new Refusal("drafting.refused.picture-wide", MOST_PIXELS / 1_000_000);
        return picture;
    }

    private static Picture bare(byte[] file) {
        try {
            if (PngFile.begins(file)) return PngFile.bare(file);
            if (JpegFile.begins(file)) return JpegFile.bare(file);
            if (GifFile.begins(file)) return GifFile.bare(file);
            if (WebpFile.begins(file)) return WebpFile.bare(file);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            var refusal = new Refusal("drafting.refused.picture-broken");
            refusal.initCause(cut);
            throw refusal;
        }
        throw new Refusal("drafting.refused.picture-kind");
    }
}
