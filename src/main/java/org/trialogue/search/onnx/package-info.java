/**
 * The meaning of words by a model that runs in this process, from a jar: nothing is fetched, nothing is sent. The only place that knows
 * ONNX.
 */
@NullMarked
package org.trialogue.search.onnx;

import org.jspecify.annotations.NullMarked;
