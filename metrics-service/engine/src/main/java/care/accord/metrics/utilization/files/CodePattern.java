package care.accord.metrics.utilization.files;

import java.util.ArrayList;
import java.util.List;

/// Codes in one word, where characters in brackets stand for any one of them: `0Y6[CDH-J]*` is `0Y6C*`, `0Y6D*`, `0Y6H*`, `0Y6I*` and
/// `0Y6J*`. Every character of an ICD-10-PCS code says something of its own, so that families of codes read like this.
final class CodePattern {
    private static final String ENDS =
            "%s: brackets hold characters and ranges such as [3-7C], and end";

    private CodePattern() {}

    /// @throws IllegalArgumentException if brackets do not end, hold nothing, or a range is the wrong way round
    static List<String> codes(String pattern) {
        int open = pattern.indexOf('[');
        if (open < 0 && pattern.indexOf(']') < 0) {
            return List.of(pattern);
        }
        int close = pattern.indexOf(']', Math.max(open, 0));
        if (open < 0 || close < open + 2) {
            throw new IllegalArgumentException(ENDS.formatted(pattern));
        }
        List<String> codes = new ArrayList<>();
        for (char one : characters(pattern, pattern.substring(open + 1, close))) {
            for (String rest : codes(pattern.substring(close + 1))) {
                codes.add(pattern.substring(0, open) + one + rest);
            }
        }
        return codes;
    }

    private static List<Character> characters(String pattern, String listed) {
        List<Character> characters = new ArrayList<>();
        for (int at = 0; at < listed.length(); at++) {
            char first = listed.charAt(at);
            boolean range = at + 2 < listed.length() && listed.charAt(at + 1) == '-';
            char last = range ? listed.charAt(at + 2) : first;
            if (last < first || !Character.isLetterOrDigit(first)) {
                throw new IllegalArgumentException(ENDS.formatted(pattern));
            }
            for (char one = first; one <= last; one++) {
                characters.add(one);
            }
            at += range ? 2 : 0;
        }
        return characters;
    }
}
