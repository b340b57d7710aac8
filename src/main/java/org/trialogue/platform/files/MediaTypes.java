package org.trialogue.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by the bytes it begins with. A name only tells kinds apart that begin alike, and makes nothing of bytes that nobody knows; a packed file passes for a document of an
 * office only if it has that document's own table of contents.
 */
final class MediaTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final MediaType PACKED = MediaType.application("zip");

    private MediaTypes() {}

    static String of(byte[] beginning, String name) {
        var byContent = detect(beginning, new Metadata());
        if (byContent.equals(MediaType.OCTET_STREAM)) return byContent.toString();
        if (byContent.equals(PACKED) && !office(beginning)) return byContent.toString();
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var byBoth = detect(beginning, named);
        var narrower = KNOWN.getMediaTypeRegistry().isSpecializationOf(byBoth, byContent);
        return (narrower ? byBoth : byContent).toString();
    }

    private static boolean office(byte[] beginning) {
        var letters = new String(beginning, StandardCharsets.ISO_8859_1);
        return letters.contains("[Content_Types].xml") || letters.contains("mimetypeapplication/");
    }

    private static MediaType detect(byte[] beginning, Metadata metadata) {
        try (var stream = TikaInputStream.get(beginning)) {
            return KNOWN.detect(stream, metadata);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
