package org.trialogue.search.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that ask, or join other words, and say nothing of what is looked for. In a question they are left out, as what answers has other ones:
 * rare as they are in documents, they would count for much. They also tell in which language somebody asks.
 */
public final class CommonWords {

    private static final Map<String, Set<String>> WORDS = Map.of("en", set("""
                    the a an of and or not to in on at by for with from as into onto than then that this these those it its
                    what which who whom whose when where why how does do did doing done is are was were be been being am has have
                    had having can could may might must should shall will would there here any some such i me my we us our you your
                    he she they them his her their if because until while about between during before after above below again
                    further once all each both few more most other own same so too very just only also but nor no"""), "fr", set("""
                    le la les l un une des du de d au aux et ou où ni mais donc or car ne pas plus en y dans sur sous par pour avec sans
                    ce cet cette ces c ça cela ceci que qu qui quoi dont quel quelle quels quelles lequel laquelle lesquels lesquelles
                    comment pourquoi combien quand est-ce est sont était être suis ont a avoir ai as avait faut-il faut puis-je puis
                    peut-on peut peuvent dois-je dois doit doivent t-il t-elle il elle ils elles on je j tu nous vous me m te t se s lui
                    leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos si comme alors après avant entre vers chez très tout
                    tous toute toutes aussi n qu'est-ce qu'il qu'on s'il y a-t-il"""), "es", set("""
                    el la los las lo un una unos unas de del a al y e o u ni pero que qué quién quiénes quien quienes cuál cuáles cual
                    cuales cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas cuanto por para porque con sin en entre
                    sobre desde hasta hacia según es son era eran fue fueron ser está están estar ha han haber hay había se su sus mi mis
                    tu tus nuestro nuestra nuestros nuestras me te le les nos si no más muy también ya este esta estos estas ese esa esos
                    esas aquel aquella puede pueden debe deben"""));

    private CommonWords() {}

    /** The words that say something in a language; all of them when none would be left. */
    public static List<String> without(String language, List<String> words) {
        var common = WORDS.getOrDefault(language, Set.of());
        var left = words.stream().filter(word -> !isAmong(common, word)).toList();
        return left.isEmpty() ? words : left;
    }

    /** Whether there is a language in which none of the words says anything. */
    public static boolean areAll(List<String> words) {
        return WORDS.values().stream().anyMatch(common -> words.stream().allMatch(word -> isAmong(common, word)));
    }

    /** The language in which somebody asks, as far as the common words tell: that which has most of them; empty when no single one has. */
    public static Optional<String> language(Collection<String> words) {
        var counts = WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> words.stream()
                                .filter(word -> isAmong(each.getValue(), word))
                                .count()));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var having = counts.entrySet().stream()
                .filter(each -> each.getValue() == most && most > 0)
                .toList();
        return having.size() == 1 ? Optional.of(having.getFirst().getKey()) : Optional.empty();
    }

    /** Where a word has lost its end before the next one, as in c'est, both must be common. */
    private static boolean isAmong(Set<String> common, String word) {
        var folded = Folding.folded(word);
        return common.contains(folded)
                || folded.contains("'") && Arrays.stream(folded.split("'")).allMatch(common::contains);
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.strip().split("\\s+")).map(Folding::folded).collect(Collectors.toUnmodifiableSet());
    }
}
