package org.trialogue.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of Word before 2007, in which newer files are wrapped when they are encrypted. */
final class OldContainer {

    private OldContainer() {}

    /** The key of the sentence that says what to do with it. */
    static String refusal(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? "drafting.refused.encrypted"
                    : "drafting.refused.kind";
        } catch (IOException | RuntimeException broken) {
            return "drafting.refused.broken";
        }
    }
}
