package org.trialogue.search.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.trialogue.search.domain.MeaningAway;
import org.trialogue.search.domain.Weights;
import tools.jackson.databind.json.JsonMapper;

/** The model of an operator, read from where it is mounted. Where it cannot be read, the portal does not start: it would search otherwise than it was told to. */
final class Mounted extends OnnxMeaning {

    private final MountedModel settings;
    private final String model;
    private final int dimensions;

    /**
     * Reads it.
     *
     * @throws UncheckedIOException when one of its files cannot be read
     * @throws IllegalArgumentException when it is none that can be used here
     */
    Mounted(MountedModel settings, JsonMapper json) {
        super(tokenizer(settings, json), settings.pooled(), settings.question(), settings.passage());
        this.settings = settings;
        this.model = settings.id(digest(settings));
        this.dimensions = dimensions(session());
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public Weights weights() {
        return settings.weighed();
    }

    @Override
    OrtSession loaded() {
        try (var options = options()) {
            return OrtEnvironment.getEnvironment().createSession(settings.path(), options);
        } catch (OrtException | LinkageError failed) {
            throw new MeaningAway("the model at " + settings.path() + " cannot be loaded", failed);
        }
    }

    private static int dimensions(OrtSession model) {
        try {
            var first = model.getOutputInfo().values().iterator().next().getInfo();
            if (first instanceof TensorInfo tensor && tensor.getShape().length == 3) {
                var shape = tensor.getShape();
                if (shape[2] > 0) return (int) shape[2];
            }
            throw new IllegalArgumentException("a model that says no direction for each piece");
        } catch (OrtException failed) {
            throw new IllegalArgumentException("a model that cannot be looked into", failed);
        }
    }

    private static Pieces tokenizer(MountedModel settings, JsonMapper json) {
        try (var file = Files.newInputStream(Path.of(settings.tokenizer()))) {
            return Tokenizers.read(json.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of all that what it says depends on. */
    private static byte[] digest(MountedModel settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var taking = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(Path.of(settings.path()), taking);
                Files.copy(Path.of(settings.tokenizer()), taking);
            }
            digest.update((settings.pooled() + "\0" + settings.question() + "\0" + settings.passage())
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
