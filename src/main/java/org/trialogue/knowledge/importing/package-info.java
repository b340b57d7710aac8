/** Files of practices that come in: tables, and the formats of reference managers, as rows whose fields are called as in the import by script. */
@NullMarked
package org.trialogue.knowledge.importing;

import org.jspecify.annotations.NullMarked;
