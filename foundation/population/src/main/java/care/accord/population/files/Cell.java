package care.accord.population.files;

/// One value of the line being read. Dates are days since 1970-01-01, money is cents, quantities are thousandths.
final class Cell {
    String text = "";
    long number;
    private boolean present;

    void clear() {
        text = "";
        number = 0;
        present = false;
    }

    void set(String value) {
        text = value;
        present = true;
    }

    void set(long value) {
        number = value;
        present = true;
    }

    boolean isPresent() {
        return present;
    }
}
