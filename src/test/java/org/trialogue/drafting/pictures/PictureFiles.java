package org.trialogue.drafting.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files as cameras and programs write them, with a place in their notes. */
public final class PictureFiles {

    /** What no picture of ours may say. */
    public static final String PLACE = "GPS 46.2261 N 6.1386 E";

    private static final byte[] WEBP_PIXEL =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    private PictureFiles() {}

    /** A picture of this size as ImageIO writes it. */
    public static byte[] plain(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) image.setRGB(x, x % height, 0xcc3300 + x);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A photograph that is stored lying on its side, with the place where it was taken. */
    public static byte[] photograph(int width, int height) {
        return turned(plain("jpg", width, height), 6);
    }

    /** A JPEG with a camera's notes: which way it was held, and the place. */
    public static byte[] turned(byte[] jpeg, int way) {
        var notes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        notes.put(letters("Exif\0\0II")).putShort((short) 42).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0);
        var exif = joined(notes.array(), letters(PLACE));
        var remark = letters("taken at " + PLACE);
        return inserted(jpeg, 2, joined(segment(0xe1, exif), segment(0xfe, remark)));
    }

    /** A PNG with a remark and a camera's notes. */
    public static byte[] remarked(int width, int height) {
        var plain = plain("png", width, height);
        var afterHeader = 8 + 25;
        return inserted(plain, afterHeader, joined(chunk("tEXt", letters(PLACE)), chunk("eXIf", letters(PLACE))));
    }

    /** A GIF with a remark. */
    public static byte[] gif(int width, int height) {
        var plain = plain("gif", width, height);
        var remark = joined(new byte[] {0x21, (byte) 0xfe, (byte) PLACE.length()}, letters(PLACE), new byte[1]);
        var end = joined(remark, new byte[] {0x3b});
        return joined(java.util.Arrays.copyOf(plain, plain.length - 1), end);
    }

    /** A WebP of one pixel with a camera's notes. */
    public static byte[] webp() {
        var header = riff("VP8X", new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var pixels = java.util.Arrays.copyOfRange(WEBP_PIXEL, 12, WEBP_PIXEL.length);
        var chunks = joined(letters("WEBP"), header, pixels, riff("EXIF", letters(PLACE)));
        return riff("RIFF", chunks);
    }

    static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    private static byte[] inserted(byte[] file, int at, byte[] part) {
        return joined(java.util.Arrays.copyOf(file, at), part, java.util.Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (content.length + 2));
        return joined(head.array(), content);
    }

    private static byte[] chunk(String kind, byte[] content) {
        var sum = new CRC32();
        sum.update(letters(kind));
        sum.update(content);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                letters(kind),
                content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] riff(String kind, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return joined(letters(kind), length.array(), content, new byte[content.length & 1]);
    }
}
