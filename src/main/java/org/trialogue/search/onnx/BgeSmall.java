package org.trialogue.search.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model bge-small-en-v1.5, quantized to 8 bits, as its jar brings it. It was taught English: what it says of other languages is
 * weighed less. Each call computes on the caller's thread alone.
 */
@Component
class BgeSmall implements Meaning {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String WORDS = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String ASKING = "Represent this sentence for searching relevant passages: ";
    private static final int DIMENSIONS = 384;
    private static final int LONGEST = 512;

    /** So many pieces are computed together: what that takes lies outside of the heap, and grows with them. */
    private static final int TOGETHER = 2_048;

    private final WordPieces words;

    /** Whoever computes holds it for reading, so that the model is not taken away under them. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private @Nullable OrtSession session;
    private boolean closed;

    BgeSmall(JsonMapper json) {
        words = new WordPieces(vocabulary(json));
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    /** Those of about the same length are computed together, so that little of it is padding. */
    @Override
    public List<float[]> ofPassages(List<String> passages) {
        var pieces = passages.stream().map(text -> words.of(text, LONGEST)).toList();
        var byLength = IntStream.range(0, pieces.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> pieces.get(place).length))
                .toList();
        var directions = new float[passages.size()][];
        for (int from = 0, until; from < byLength.size(); from = until) {
            until = from + 1;
            while (until < byLength.size() && (until + 1 - from) * pieces.get(byLength.get(until)).length <= TOGETHER)
                until++;
            if (Thread.currentThread().isInterrupted()) throw new MeaningAway("interrupted");
            var places = byLength.subList(from, until);
            var computed = computed(places.stream().map(pieces::get).toList());
            for (var i = 0; i < places.size(); i++) directions[places.get(i)] = computed.get(i);
        }
        return Arrays.asList(directions);
    }

    @Override
    public int pieces(String word) {
        return words.of(word, LONGEST).length - 2;
    }

    @Override
    public float[] ofQuestion(String question) {
        return computed(List.of(words.of(ASKING + question, LONGEST))).getFirst();
    }

    /** Waits for what is being computed; whoever asks later is told that it is away. */
    @PreDestroy
    void close() throws OrtException {
        open.writeLock().lock();
        try {
            closed = true;
            if (session != null) session.close();
        } finally {
            open.writeLock().unlock();
        }
    }

    /** Loaded when it is first asked: a machine that cannot run the model searches by words alone. */
    private synchronized OrtSession session() {
        if (closed) throw new MeaningAway("the portal is stopping");
        if (session == null) session = loaded();
        return session;
    }

    private List<float[]> computed(List<long[]> texts) {
        var length = texts.stream().mapToInt(text -> text.length).max().orElseThrow();
        var pieces = new long[texts.size() * length];
        var attended = new long[pieces.length];
        for (var i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i), 0, pieces, i * length, texts.get(i).length);
            Arrays.fill(attended, i * length, i * length + texts.get(i).length, 1L);
        }
        open.readLock().lock();
        try {
            return run(session(), pieces, attended, new long[] {texts.size(), length});
        } finally {
            open.readLock().unlock();
        }
    }

    private static List<float[]> run(OrtSession model, long[] pieces, long[] attended, long[] shape) {
        try (var input = tensor(pieces, shape);
                var mask = tensor(attended, shape);
                var types = tensor(new long[pieces.length], shape);
                var result = model.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return firsts((float[][][]) result.get(0).getValue());
        } catch (OrtException failed) {
            throw new IllegalStateException("the model of meaning failed", failed);
        }
    }

    /** The direction of a text is that of its first piece. */
    private static List<float[]> firsts(float[][][] ofPieces) {
        var directions = new ArrayList<float[]>();
        for (var text : ofPieces) directions.add(ofLengthOne(text[0]));
        return directions;
    }

    private static float[] ofLengthOne(float[] direction) {
        var sum = 0.0;
        for (var number : direction) sum += number * number;
        var length = (float) Math.sqrt(sum);
        for (var i = 0; i < direction.length; i++) direction[i] /= length;
        return direction;
    }

    private static OnnxTensor tensor(long[] numbers, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), LongBuffer.wrap(numbers), shape);
    }

    private static OrtSession loaded() {
        try (var options = new OrtSession.SessionOptions();
                var file = resource(MODEL)) {
            var environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            options.setCPUArenaAllocator(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(file.readAllBytes(), options);
        } catch (IOException unreadable) {
            throw new MeaningAway("the model of meaning cannot be read", unreadable);
        } catch (OrtException | LinkageError failed) {
            throw new MeaningAway("the model of meaning cannot be loaded", failed);
        }
    }

    private static Map<String, Integer> vocabulary(JsonMapper json) {
        try (var file = resource(WORDS)) {
            var vocabulary = new HashMap<String, Integer>();
            json.readTree(file)
                    .at("/model/vocab")
                    .properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().asInt()));
            return vocabulary;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BgeSmall.class.getResourceAsStream(name), name);
    }
}
