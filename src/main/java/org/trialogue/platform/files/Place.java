package org.trialogue.platform.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a content stands: in a room or on a shelf. Contents of two places are never shared. */
record Place(@Nullable UUID room, @Nullable UUID shelf) {

    static Place room(UUID room) {
        return new Place(room, null);
    }

    static Place on(Shelf shelf) {
        return new Place(null, shelf.value());
    }
}
