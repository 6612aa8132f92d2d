package care.accord.benchmarks.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was asked for.
///
/// @param sizes claim lines, one run each, in growing order
/// @param peers the most lines that the databases are asked about; beyond, the engine is alone
record Options(List<Long> sizes, long peers, long seed, Path folder, Optional<Path> json) {
    private static final long SMALLEST = 10_000;
    private static final long LARGEST = 200_000_000;

    /// @throws IllegalArgumentException naming the option and the way out
    static Options of(List<String> words) {
        List<Long> sizes = List.of(1_000_000L, 10_000_000L);
        long peers = 10_000_000;
        long seed = 1;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Optional<Path> json = Optional.empty();
        for (int at = 0; at < words.size(); at += 2) {
            String option = words.get(at);
            if (at + 1 == words.size()) {
                throw new IllegalArgumentException(option + " has no value");
            }
            String value = words.get(at + 1);
            switch (option) {
                case "--lines" -> sizes = sizes(value);
                case "--peers" -> peers = value.equals("0") ? 0 : sizes(value).getLast();
                case "--seed" -> seed = number(option, value);
                case "--folder" -> folder = Path.of(value);
                case "--json" -> json = Optional.of(Path.of(value));
                default ->
                        throw new IllegalArgumentException(
                                "'%s' is not an option".formatted(option));
            }
        }
        return new Options(sizes, peers, seed, folder, json);
    }

    private static List<Long> sizes(String value) {
        List<Long> sizes = new ArrayList<>();
        for (String word : value.toLowerCase(Locale.ROOT).split(",", -1)) {
            boolean millions = word.endsWith("m");
            boolean thousands = word.endsWith("k");
            String digits = millions || thousands ? word.substring(0, word.length() - 1) : word;
            long size = number("--lines", digits) * (millions ? 1_000_000 : thousands ? 1_000 : 1);
            if (size < SMALLEST || size > LARGEST) {
                throw new IllegalArgumentException(
                        "--lines '%s' is out of range: from 10k to 200m".formatted(word));
            }
            sizes.add(size);
        }
        return sizes.stream().sorted().distinct().toList();
    }

    private static long number(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s '%s' is not a whole number, such as 10m".formatted(option, value), e);
        }
    }
}
