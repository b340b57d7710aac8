package org.trialogue.search.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import jakarta.annotation.PreDestroy;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;

/** A model as ONNX has it. Each call computes on the caller's thread alone. */
abstract class OnnxMeaning implements Meaning {

    private static final int LONGEST = 512;

    /** So many pieces are computed together: what that takes lies outside of the heap, and grows with them. */
    private static final int TOGETHER = 2_048;

    private final Pieces words;
    private final Pooling pooling;
    private final String asking;
    private final String telling;

    /** Whoever computes holds it for reading, so that the model is not taken away under them. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private @Nullable OrtSession session;
    private boolean closed;

    /**
     * Takes how the model was taught.
     *
     * @param asking stands before a question
     * @param telling stands before a passage
     */
    OnnxMeaning(Pieces words, Pooling pooling, String asking, String telling) {
        this.words = words;
        this.pooling = pooling;
        this.asking = asking;
        this.telling = telling;
    }

    /** Loads the model; {@link MeaningAway} where it cannot be. */
    abstract OrtSession loaded();

    /** Those of about the same length are computed together, so that little of it is padding. */
    @Override
    public List<float[]> ofPassages(List<String> passages) {
        var pieces =
                passages.stream().map(text -> words.of(telling + text, LONGEST)).toList();
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
        return computed(List.of(words.of(asking + question, LONGEST))).getFirst();
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
    final synchronized OrtSession session() {
        if (closed) throw new MeaningAway("the portal is stopping");
        if (session == null) session = loaded();
        return session;
    }

    /** How each model is run: on the caller's thread, and nothing is told to anybody. */
    static OrtSession.SessionOptions options() throws OrtException {
        OrtEnvironment.getEnvironment().setTelemetry(false);
        var options = new OrtSession.SessionOptions();
        options.setCPUArenaAllocator(false);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return options;
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
            var said = run(session(), pieces, attended, new long[] {texts.size(), length});
            return IntStream.range(0, texts.size())
                    .mapToObj(text -> ofLengthOne(pooling.of(said[text], texts.get(text).length)))
                    .toList();
        } finally {
            open.readLock().unlock();
        }
    }

    private static float[][][] run(OrtSession model, long[] pieces, long[] attended, long[] shape) {
        var tensors = new ArrayList<OnnxTensor>();
        try {
            var inputs = new HashMap<String, OnnxTensor>();
            for (var name : model.getInputNames()) {
                var tensor = tensor(
                        switch (name) {
                            case "input_ids" -> pieces;
                            case "attention_mask" -> attended;
                            case "token_type_ids" -> new long[pieces.length];
                            default -> throw new IllegalStateException("a model that asks for " + name);
                        },
                        shape);
                tensors.add(tensor);
                inputs.put(name, tensor);
            }
            try (var result = model.run(inputs)) {
                return (float[][][]) result.get(0).getValue();
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("the model of meaning failed", failed);
        } finally {
            tensors.forEach(OnnxTensor::close);
        }
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
}
