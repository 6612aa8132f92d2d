package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A named list of codes of a chain, with the text it is taken from.
public record CodeSet(String name, SortedSet<String> codes, Citation citation) {
    public CodeSet {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public static CodeSet of(String name, Collection<String> codes, Citation citation) {
        return new CodeSet(name, new TreeSet<>(codes), citation);
    }

    public boolean has(String code) {
        return codes.contains(code);
    }
}
