package org.trialogue.platform.files;

import java.util.UUID;

/**
 * A place for files that is no room: what they belong to elsewhere, such as a contribution to the library. Who sees what stands there is said
 * by the module that keeps it, in the policies of the tables of files.
 */
public record Shelf(UUID value) {}
