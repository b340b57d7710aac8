package org.trialogue.search.application;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Kept;

/** Directions as the database keeps them: the digests one after the other, and in the same order their numbers, of two bytes each. */
final class Directions {

    private Directions() {}

    static byte[] digests(Map<String, float[]> directions) {
        var bytes = new ByteArrayOutputStream();
        directions.keySet().forEach(digest -> bytes.writeBytes(HexFormat.of().parseHex(digest)));
        return bytes.toByteArray();
    }

    static byte[] numbers(Map<String, float[]> directions) {
        var length = directions.values().stream().mapToInt(each -> each.length).sum();
        var bytes = ByteBuffer.allocate(length * Short.BYTES);
        for (var direction : directions.values())
            for (var number : direction) bytes.putShort(Float.floatToFloat16(number));
        return bytes.array();
    }

    static Map<String, float[]> read(byte @Nullable [] digests, byte @Nullable [] numbers) {
        if (digests == null || numbers == null || digests.length == 0) return Map.of();
        var count = digests.length / Kept.DIGEST;
        var bytes = ByteBuffer.wrap(numbers);
        var directions = new LinkedHashMap<String, float[]>();
        for (var i = 0; i < count; i++) {
            var direction = new float[numbers.length / Short.BYTES / count];
            for (var j = 0; j < direction.length; j++) direction[j] = Float.float16ToFloat(bytes.getShort());
            directions.put(HexFormat.of().formatHex(digests, i * Kept.DIGEST, (i + 1) * Kept.DIGEST), direction);
        }
        return directions;
    }
}
