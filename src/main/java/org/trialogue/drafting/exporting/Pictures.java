package org.trialogue.drafting.exporting;

import java.util.Optional;
import org.trialogue.drafting.pictures.Picture;

/** Finds the pictures of the text that is written. */
@FunctionalInterface
public interface Pictures {

    /** Where there are none. */
    Pictures NONE = source -> Optional.empty();

    /** The picture that an image names as its source; empty when it is not to be had, and its words stand in for it. */
    Optional<Picture> of(String source);
}
