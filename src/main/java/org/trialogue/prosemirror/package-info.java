/**
 * The document model: immutable trees, positions, steps that change them, and the server's rebase.
 *
 * <p>Names, positions, JSON and results are those of prosemirror-model and prosemirror-transform, which the browser runs;
 * a differential test holds the two together. What reaches us from outside is read strictly by {@link
 * org.trialogue.prosemirror.DocumentReader} and {@link org.trialogue.prosemirror.StepReader} and applied through {@link
 * org.trialogue.prosemirror.Checked}, which also refuses invalid content that the npm packages let through. Every type is
 * immutable and may be shared between threads. Nothing here knows the rest of the portal, and only JSON is needed to run.
 */
@NullMarked
package org.trialogue.prosemirror;

import org.jspecify.annotations.NullMarked;
