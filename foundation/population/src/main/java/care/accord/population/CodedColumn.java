package care.accord.population;

/// A column of codes being collected; its dictionary may be shared with nobody.
final class CodedColumn {
    final Numbers.Ints codes = new Numbers.Ints();
    final Dictionary.Builder dictionary = new Dictionary.Builder();

    void add(String value) {
        codes.add(value.isEmpty() ? Dictionary.ABSENT : dictionary.encode(value));
    }

    int[] inOrder(int[] order) {
        return codes.inOrder(order);
    }

    int compare(int first, int second) {
        int a = codes.get(first);
        int b = codes.get(second);
        return a == b ? 0 : dictionary.value(a).compareTo(dictionary.value(b));
    }
}
