package org.trialogue.search.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Names an entry of the index.
 *
 * @param revision which one of it is held
 */
public record Held(Key key, long revision) {

    /** What an entry is known by. The order is that of the index: byte by byte. */
    public record Key(String kind, String id) implements Comparable<Key> {

        /** Comes before all others. */
        public static final Key FIRST = new Key("", "");

        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> bytes(key.kind()), Arrays::compareUnsigned)
                .thenComparing(key -> bytes(key.id()), Arrays::compareUnsigned);

        /** As the index names a document. */
        public static Key of(String document) {
            var between = document.indexOf('/');
            return new Key(document.substring(0, between), document.substring(between + 1));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** As the index names its document. */
        public String document() {
            return kind + "/" + id;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
