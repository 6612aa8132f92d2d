package care.accord.population;

/// A column of constants of one enum being collected, a byte a line. Constants compare in the order of their declaration.
final class ChoiceColumn<E extends Enum<E>> {
    private final Numbers.Bytes positions = new Numbers.Bytes();

    // The position of a constant is kept within this process only, where it cannot change.
    @SuppressWarnings("EnumOrdinal")
    void add(E choice) {
        positions.add((byte) choice.ordinal());
    }

    int compare(int first, int second) {
        return Byte.compare(positions.get(first), positions.get(second));
    }

    // See add.
    @SuppressWarnings("EnumOrdinal")
    boolean is(int index, E choice) {
        return positions.get(index) == choice.ordinal();
    }

    byte[] inOrder(int[] order) {
        return positions.inOrder(order);
    }
}
