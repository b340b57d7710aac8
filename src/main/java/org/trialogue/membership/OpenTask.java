package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for one member by name.
 *
 * @param kindKey the key of what sort of thing it is, in {@code vaadin-i18n}
 * @param title what it is called where it stands; never shown to who may not enter its room
 * @param link the address within the portal where it is done
 * @param due the day by which it is to be done, or null
 */
public record OpenTask(
        String kindKey, String title, String link, @Nullable LocalDate due) {}
