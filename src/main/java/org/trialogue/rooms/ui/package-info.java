/** The parts of a room's page. */
@NullMarked
package org.trialogue.rooms.ui;

import org.jspecify.annotations.NullMarked;
