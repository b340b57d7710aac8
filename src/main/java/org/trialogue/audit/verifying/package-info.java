/**
 * Goes through the record as an outsider would: digests are computed here, from what stands in the rows, and compared with what the database
 * says of them. Needs the owner's role, as it alone sees every room.
 */
@NullMarked
@NamedInterface("verifying")
package org.trialogue.audit.verifying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
