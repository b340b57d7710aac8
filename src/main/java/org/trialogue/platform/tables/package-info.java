/** Tables that come in and go out as files: CSV as spreadsheets write it, and workbooks. No cell that goes out is taken for a formula. */
@NullMarked
@NamedInterface("tables")
package org.trialogue.platform.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
