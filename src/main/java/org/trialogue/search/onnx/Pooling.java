package org.trialogue.search.onnx;

/** How a model makes one direction of those of a text's pieces: its makers say which. */
enum Pooling {
    /** That of the first piece. */
    CLS {
        @Override
        float[] of(float[][] pieces, int count) {
            return pieces[0].clone();
        }
    },
    /** The mean of all. */
    MEAN {
        @Override
        float[] of(float[][] pieces, int count) {
            var mean = new float[pieces[0].length];
            for (var piece = 0; piece < count; piece++)
                for (var i = 0; i < mean.length; i++) mean[i] += pieces[piece][i] / count;
            return mean;
        }
    };

    /**
     * The direction of a text.
     *
     * @param count how many of the pieces are the text's; what follows fills up
     */
    abstract float[] of(float[][] pieces, int count);
}
