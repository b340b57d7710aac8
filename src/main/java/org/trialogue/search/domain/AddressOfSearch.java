package org.trialogue.search.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Years;

/** How an address holds a whole search: {@code q=…&kind=…&theme=…&lang=…&from=…&to=…&sort=…&view=…&page=…}. */
public final class AddressOfSearch {

    private static final int LONGEST = 2_000;

    private AddressOfSearch() {}

    /** What a facet is called in an address. */
    public static String name(String facet) {
        return facet.equals("language") ? "lang" : facet;
    }

    /** What the parameters of an address ask for; what they say wrongly, they do not say. */
    public static Query read(Map<String, List<String>> address, Locale reader) {
        var words = first(address, "q");
        var kind = first(address, "kind");
        var narrowing = new LinkedHashMap<String, List<String>>();
        for (var facet : Sought.FACETS) {
            var values = address.getOrDefault(name(facet), List.of());
            if (!values.isEmpty()) narrowing.put(facet, List.copyOf(values));
        }
        return new Query(
                words.substring(0, Math.min(LONGEST, words.length())),
                kind.isBlank() ? null : kind,
                narrowing,
                years(year(first(address, "from")), year(first(address, "to"))),
                order(first(address, "sort")).orElse(Order.RELEVANCE),
                page(first(address, "page")) - 1,
                reader,
                view(first(address, "view")));
    }

    /** What an order is called in an address. */
    public static String name(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** The order that is called so. */
    public static Optional<Order> order(String name) {
        return Arrays.stream(Order.values())
                .filter(order -> name(order).equals(name))
                .findFirst();
    }

    /** What a view is called in an address. */
    public static String name(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    private static View view(String name) {
        return Arrays.stream(View.values())
                .filter(view -> name(view).equals(name))
                .findFirst()
                .orElse(View.LIST);
    }

    /** The years from one to the other, whichever is the earlier. */
    private static Years years(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && other < one ? new Years(other, one) : new Years(one, other);
    }

    private static @Nullable Integer year(String text) {
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    /** What of an address says the search itself, in plain characters. */
    public static Map<String, List<String>> kept(Map<String, List<String>> address) {
        var names = Stream.concat(
                Stream.of("q", "kind", "from", "to", "sort"),
                Sought.FACETS.stream().map(AddressOfSearch::name));
        var kept = new TreeMap<String, List<String>>();
        names.forEach(name -> {
            var values = address.getOrDefault(name, List.of()).stream()
                    .map(value -> value.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) kept.put(name, values);
        });
        return kept;
    }

    private static String first(Map<String, List<String>> address, String name) {
        return address.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static int page(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }
}
