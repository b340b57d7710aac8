/** What members do in rooms: each call asks who may, loads, asks and saves. */
@NullMarked
package org.trialogue.rooms.application;

import org.jspecify.annotations.NullMarked;
