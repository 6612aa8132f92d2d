package care.accord.sampledata.provider;

import care.accord.sampledata.chance.Dice;

/// Names made of syllables, so that nobody is called like that.
public final class Names {
    private static final String[] ONSETS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "kl", "st"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};

    private Names() {}

    /// Three syllables, such as Bavori.
    public static String of(Dice dice) {
        StringBuilder name = new StringBuilder(12);
        for (int syllable = 0; syllable < 3; syllable++) {
            name.append(ONSETS[dice.below(ONSETS.length)])
                    .append(VOWELS[dice.below(VOWELS.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
