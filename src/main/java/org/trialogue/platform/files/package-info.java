/**
 * Files that belong to a room: kept in PostgreSQL in chunks, under the room's policies, so that every node has them and a caucus's files
 * are as private as its texts. A content that a room holds already is not stored twice; rooms never share one.
 */
@NullMarked
@NamedInterface("files")
package org.trialogue.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
