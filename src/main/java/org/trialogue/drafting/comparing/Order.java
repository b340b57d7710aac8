package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Finds what kept its place between two orders of the same keys: as many as can be, the others were moved. */
public final class Order {

    private Order() {}

    /** Where a key stood and where it stands. */
    public record Pair(int before, int now) {}

    /** The longest series of keys that follow each other in both orders; each key stands once in each. */
    public static List<Pair> inPlace(List<String> before, List<String> now) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) places.put(before.get(i), i);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < now.size(); i++) {
            var place = places.get(now.get(i));
            if (place != null) pairs.add(new Pair(place, i));
        }
        return rising(pairs);
    }

    /** The longest rising series of the older places: for each length the lowest end, and what stands before each. */
    private static List<Pair> rising(List<Pair> pairs) {
        var ends = new int[pairs.size()];
        var ending = new int[pairs.size()];
        var earlier = new int[pairs.size()];
        var longest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            var found = Arrays.binarySearch(ends, 0, longest, pairs.get(i).before());
            var length = -found - 1;
            ends[length] = pairs.get(i).before();
            ending[length] = i;
            earlier[i] = length == 0 ? -1 : ending[length - 1];
            if (length == longest) longest++;
        }
        var series = new ArrayList<Pair>();
        for (int i = longest == 0 ? -1 : ending[longest - 1]; i >= 0; i = earlier[i]) series.add(pairs.get(i));
        return series.reversed();
    }
}
