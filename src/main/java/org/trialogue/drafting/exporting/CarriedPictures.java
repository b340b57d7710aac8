package org.trialogue.drafting.exporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trialogue.drafting.pictures.Picture;

/** The pictures that one file carries: each is read once, and what no longer fits is said in words, as any that is not to be had. */
final class CarriedPictures implements Pictures {

    /** What all pictures of a file may weigh together in bytes, each as often as it stands there. */
    static final long MOST = 100L << 20;

    private final Pictures from;
    private final long most;
    private final Map<String, Optional<Picture>> known = new HashMap<>();
    private long carried;

    CarriedPictures(Pictures from) {
        this(from, MOST);
    }

    CarriedPictures(Pictures from, long most) {
        this.from = from;
        this.most = most;
    }

    @Override
    public Optional<Picture> of(String source) {
        var picture = known.computeIfAbsent(source, this::read).filter(this::fits);
        picture.ifPresent(fitting -> carried += fitting.bytes().length);
        return picture;
    }

    /** One that does not fit now never will, so it is not kept; nor is any looked for once there is no room. */
    private Optional<Picture> read(String source) {
        return carried < most ? from.of(source).filter(this::fits) : Optional.empty();
    }

    private boolean fits(Picture picture) {
        return carried + picture.bytes().length <= most;
    }
}
