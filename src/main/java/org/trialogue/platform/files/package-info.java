/**
 * Files that belong to a room, or stand on a shelf of something else: kept in PostgreSQL in chunks, under the policies of their place, so that
 * every node has them and a caucus's files are as private as its texts. A content that a place holds already is not stored twice; places never share
 * one. What comes in is shown to a scanner first, where one is named.
 */
@NullMarked
@NamedInterface("files")
package org.trialogue.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
