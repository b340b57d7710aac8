/**
 * What can be done with texts: bring one in, read it, ask who wrote what, be let in to edit. Each use case opens the transaction and asks
 * for the member's mandate.
 */
@NullMarked
package org.trialogue.drafting.application;

import org.jspecify.annotations.NullMarked;
