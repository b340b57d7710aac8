package org.trialogue.drafting.pictures;

import java.util.Arrays;

/**
 * A picture without anything that does not show: no place where it was taken, no names, no remarks.
 *
 * @param mediaType what it is, by its content
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param bytes the file
 */
public record Picture(String mediaType, int width, int height, byte[] bytes) {

    private static final int NOTES = 6;

    /** The way it is turned, 1 to 8 as cameras number it (Exif 2.3, tag 0x0112); 1 is upright. What we keep of a JPEG begins with it. */
    public int turned() {
        var jpeg = JpegFile.begins(bytes) && bytes.length > NOTES && (bytes[3] & 0xff) == JpegFile.TURNED;
        return jpeg ? Orientation.in(Arrays.copyOfRange(bytes, NOTES, bytes.length)) : Orientation.UPRIGHT;
    }
}
