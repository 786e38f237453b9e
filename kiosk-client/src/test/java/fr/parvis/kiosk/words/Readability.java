package fr.parvis.kiosk.words;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How hard a French text is to read, by two old measures. An elided word belongs to its neighbour (<i>l'accueil</i> is one
 * word of eight letters): the harder way to count.
 *
 * @param kandelMoles 207 − 1.015 · words a sentence − 73.6 · syllables a word; 100 is very easy, 80 easy (Kandel and
 *     Moles 1958, Flesch's formula for French)
 * @param lix words a sentence + the share of words with more than six letters in percent; below 30 is for children
 *     (Björnsson 1968)
 */
record Readability(int sentences, int words, double kandelMoles, double lix) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    static Readability of(Collection<String> texts) {
        List<String> sentences =
                texts.stream().flatMap(text -> Sentences.of(text).stream()).toList();
        List<String> words = sentences.stream()
                .flatMap(sentence -> WORD.matcher(sentence).results().map(MatchResult::group))
                .toList();
        double length = (double) words.size() / sentences.size();
        double syllables =
                (double) words.stream().mapToInt(Readability::syllables).sum() / words.size();
        double longWords =
                100.0 * words.stream().filter(word -> letters(word) > 6).count() / words.size();
        return new Readability(
                sentences.size(), words.size(), 207 - 1.015 * length - 73.6 * syllables, length + longWords);
    }

    private static int syllables(String word) {
        return SPOKEN.matcher(word.replace("aujourd’hui", "aujourdhui"))
                .results()
                .map(MatchResult::group)
                .mapToInt(part -> part.length() == 1 && !isVowel(part.charAt(0)) ? 0 : FrenchSyllables.in(part))
                .sum();
    }

    private static boolean isVowel(char letter) {
        return "aeiouyàéèAEIOUYÀÉÈ0123456789".indexOf(letter) >= 0;
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }
}
