/** The library of standards in the database: how it is loaded, read, and handed to search. */
@NullMarked
package org.trialogue.standards.application;

import org.jspecify.annotations.NullMarked;
