/** The knowledge base in the database: how the starting library comes in, how practices are read and handed to search. */
@NullMarked
package org.trialogue.knowledge.application;

import org.jspecify.annotations.NullMarked;
