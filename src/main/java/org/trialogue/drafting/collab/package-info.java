/**
 * The authority over edits. Browsers send steps over a socket; here they are read strictly, rebased over what came since, allowed or
 * refused by the text's stage and the member's mandate, written, answered and passed on. {@code docs/collab-protocol.md} describes the
 * frames.
 */
@NullMarked
package org.trialogue.drafting.collab;

import org.jspecify.annotations.NullMarked;
