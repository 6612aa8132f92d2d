package care.accord.programrules.chain;

import java.util.Locale;

/// A constant that documents and answers write as a lower-case word with hyphens.
public interface Word {
    String name();

    /// The word, such as `most-months`.
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
