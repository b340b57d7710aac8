package org.trialogue.standards;

import java.util.List;
import java.util.Map;

/** By what something is found that says nothing of it itself, as it follows from the instruments that it cites. */
public interface CitedFacets {

    /**
     * The themes of the instruments, and the rights that they, or what the crosswalk ties to what is meant of them, serve: values of the facets {@code
     * theme} and {@code right}, as the library stands.
     *
     * @param meant articles by the codes of instruments; none means the instrument as a whole
     */
    Map<String, List<String>> of(Map<String, List<String>> meant);
}
