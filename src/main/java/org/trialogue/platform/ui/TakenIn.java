package org.trialogue.platform.ui;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files on their way from a browser: they come in whole before anything is done with them, as that may take long. */
public final class TakenIn {

    private TakenIn() {}

    /**
     * Takes in a file's bytes: as many as were announced, or none. It needs no lock of the page, and whoever calls deletes the file.
     *
     * @param announced how many there are, or less than one where nobody knows
     * @throws IOException when they do not arrive in full
     */
    public static Path whole(InputStream bytes, long announced) throws IOException {
        var path = Files.createTempFile("trialogue-", ".part");
        try {
            var size = Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            if (announced > 0 && size != announced) throw new EOFException(size + " of " + announced);
            return path;
        } catch (IOException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }
}
