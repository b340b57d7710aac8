package org.trialogue.drafting.exporting;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.trialogue.drafting.pictures.Picture;

/** A picture as a PDF takes it: upright, and no finer than print shows. */
final class PaperPicture {

    private static final String JPEG = "image/jpeg";
    /** Pixels that fill the longer side of a page at 300 to the inch. */
    private static final int FINEST = 3_000;

    private PaperPicture() {}

    /** The picture for paper; empty where its kind or its pixels cannot be read here. */
    static Optional<Picture> of(Picture picture) {
        try {
            return read(picture).map(pixels -> fits(picture) ? picture : again(picture, pixels));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean fits(Picture picture) {
        return picture.turned() == 1 && every(picture) == 1;
    }

    /** Every how manieth pixel is enough. */
    private static int every(Picture picture) {
        return Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), FINEST));
    }

    private static Optional<BufferedImage> read(Picture picture) throws IOException {
        try (var file = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            var readers = ImageIO.getImageReaders(file);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            reader.setInput(file);
            try {
                return Optional.of(pixels(reader, every(picture)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage pixels(ImageReader reader, int every) throws IOException {
        var wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wish);
    }

    private static Picture again(Picture picture, BufferedImage pixels) {
        var upright = upright(pixels, picture.turned());
        var kind = picture.mediaType().equals(JPEG) ? "jpeg" : "png";
        try (var bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(upright, kind, bytes)) throw new IllegalStateException("no writer for " + kind);
            return new Picture("image/" + kind, upright.getWidth(), upright.getHeight(), bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage upright(BufferedImage pixels, int turned) {
        var lies = turned > 4;
        var width = lies ? pixels.getHeight() : pixels.getWidth();
        var height = lies ? pixels.getWidth() : pixels.getHeight();
        var kind = pixels.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var upright = new BufferedImage(width, height, kind);
        var canvas = upright.createGraphics();
        canvas.drawImage(pixels, turn(turned, width, height), null);
        canvas.dispose();
        return upright;
    }

    /** Exif 2.3, tag 0x0112: mirrored, upside down, or on its side. */
    private static AffineTransform turn(int turned, int width, int height) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
