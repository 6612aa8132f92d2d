package care.accord.population;

import care.accord.population.Numbers.Ints;

/// Several codes a line while lines are collected, in order of arrival.
final class CodeLists {
    private final Ints offsets = new Ints();
    private final Ints codes = new Ints();
    private final Dictionary.Builder dictionary = new Dictionary.Builder();

    CodeLists() {
        offsets.add(0);
    }

    /// Adds the codes of the next line.
    ///
    /// @param listed separated by one blank
    void add(String listed) {
        int start = 0;
        while (start < listed.length()) {
            int blank = listed.indexOf(' ', start);
            int end = blank < 0 ? listed.length() : blank;
            codes.add(dictionary.encode(listed.substring(start, end)));
            start = end + 1;
        }
        offsets.add(codes.size());
    }

    private int count(int line) {
        return offsets.get(line + 1) - offsets.get(line);
    }

    private int code(int line, int nth) {
        return codes.get(offsets.get(line) + nth);
    }

    int compare(int a, int b) {
        int order = Integer.compare(count(a), count(b));
        for (int nth = 0; order == 0 && nth < count(a); nth++) {
            order = dictionary.value(code(a, nth)).compareTo(dictionary.value(code(b, nth)));
        }
        return order;
    }

    /// The codes of some lines, one after the other.
    LineCodes inOrder(int[] order) {
        Ints ordered = new Ints();
        int[] starts = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            for (int nth = 0; nth < count(order[i]); nth++) {
                ordered.add(code(order[i], nth));
            }
            starts[i + 1] = ordered.size();
        }
        return new LineCodes(starts, ordered.toArray());
    }

    Dictionary dictionary() {
        return dictionary.build();
    }
}
