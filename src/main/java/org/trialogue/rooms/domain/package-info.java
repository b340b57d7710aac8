/** Rules and tables of what is in rooms. */
@NullMarked
package org.trialogue.rooms.domain;

import org.jspecify.annotations.NullMarked;
