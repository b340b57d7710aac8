package org.trialogue.search.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.trialogue.search.domain.MeaningAway;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model bge-small-en-v1.5, quantized to 8 bits, as its jar brings it. It was taught English: what it says of other languages is
 * weighed less.
 */
final class BgeSmall extends OnnxMeaning {

    static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    static final String WORDS = "/bge-small-en-v1.5-q-tokenizer.json";
    static final String ASKING = "Represent this sentence for searching relevant passages: ";
    private static final int DIMENSIONS = 384;

    BgeSmall(JsonMapper json) {
        super(tokenizer(json), Pooling.CLS, ASKING, "");
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    OrtSession loaded() {
        try (var options = options();
                var file = resource(MODEL)) {
            return OrtEnvironment.getEnvironment().createSession(file.readAllBytes(), options);
        } catch (IOException unreadable) {
            throw new MeaningAway("the model of meaning cannot be read", unreadable);
        } catch (OrtException | LinkageError failed) {
            throw new MeaningAway("the model of meaning cannot be loaded", failed);
        }
    }

    private static Pieces tokenizer(JsonMapper json) {
        try (var file = resource(WORDS)) {
            return Tokenizers.read(json.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(BgeSmall.class.getResourceAsStream(name), name);
    }
}
