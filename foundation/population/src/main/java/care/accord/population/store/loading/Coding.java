package care.accord.population.store.loading;

import care.accord.population.Dictionary;
import care.accord.population.Texts;
import care.accord.population.store.parquet.ColumnChunk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One dictionary out of many: every row group has its own, and their values get codes that hold for the population, in
/// the order of the values, so that they do not depend on how rows lie in files.
final class Coding {
    private final Texts texts = new Texts();
    private final List<int[]> codes = new ArrayList<>();

    Coding() {
        texts.number(new byte[0], 0, 0);
    }

    /// Takes the dictionary of a row group; returns the number under which its codes are asked for.
    int add(ColumnChunk chunk) {
        return add(chunk.bytes(), chunk.textStarts());
    }

    synchronized int add(byte[] bytes, int[] starts) {
        int[] numbers = new int[starts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = texts.number(bytes, starts[i], starts[i + 1] - 4 - starts[i]);
        }
        codes.add(numbers);
        return codes.size() - 1;
    }

    /// The same of texts that are not as the row group has them.
    synchronized int add(List<String> values) {
        int[] numbers = new int[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            byte[] bytes = values.get(i).getBytes(StandardCharsets.UTF_8);
            numbers[i] = texts.number(bytes, 0, bytes.length);
        }
        codes.add(numbers);
        return codes.size() - 1;
    }

    /// Ends adding; the dictionary of everything.
    Dictionary finish() {
        int[] order = texts.inOrder();
        int[] rank = new int[order.length];
        List<String> values = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            values.add(
                    new String(
                            texts.pool(),
                            texts.start(order[i]),
                            texts.length(order[i]),
                            StandardCharsets.UTF_8));
        }
        for (int[] numbers : codes) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = rank[numbers[i]];
            }
        }
        return Dictionary.of(values);
    }

    /// The population's codes by the codes of a row group, once adding has ended.
    int[] codes(int number) {
        return codes.get(number);
    }
}
