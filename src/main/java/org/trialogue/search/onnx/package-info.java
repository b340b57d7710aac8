/**
 * The meaning of words by a model that runs in this process, from a jar or from where an operator mounted it: nothing is fetched, nothing is sent. The
 * only place that knows ONNX.
 */
@NullMarked
package org.trialogue.search.onnx;

import org.jspecify.annotations.NullMarked;
