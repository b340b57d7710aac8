package org.trialogue.search.onnx;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.trialogue.search.domain.Weights;

/**
 * A model that an operator brings, such as multilingual-e5-small.
 *
 * @param path where its file is, {@code model.onnx}; blank where the portal's own is used
 * @param tokenizer where the file is that says how it splits text, {@code tokenizer.json}
 * @param name what it is called in the name of the index and in the log
 * @param pooling how one direction is made of many: {@code mean} or {@code cls}
 * @param question what is put before a question
 * @param passage what is put before a passage
 * @param weights how much the meaning counts beside the words, by the language in which somebody asks
 * @param otherWeight the same of any other language
 */
@ConfigurationProperties("trialogue.search.model")
record MountedModel(
        @DefaultValue("") String path,
        @DefaultValue("") String tokenizer,
        @DefaultValue("mounted") String name,
        @DefaultValue("mean") String pooling,
        @DefaultValue("query: ") String question,
        @DefaultValue("passage: ") String passage,
        @DefaultValue Map<String, Double> weights,
        @DefaultValue("0.5") double otherWeight) {

    boolean isThere() {
        return !path.isBlank();
    }

    Pooling pooled() {
        return Pooling.valueOf(pooling.toUpperCase(Locale.ROOT));
    }

    Weights weighed() {
        return new Weights(weights, otherWeight, true);
    }

    /** What it is told apart by: another file, or another way to use it, is another model. */
    String id(byte[] digest) {
        return name.replaceAll("[^\\p{Alnum}._-]", "-") + "-" + HexFormat.of().formatHex(digest, 0, 6);
    }
}
