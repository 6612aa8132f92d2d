package care.accord.population.files;

/// One value of the line being read. Dates are days since 1970-01-01, money is cents, quantities are thousandths.
public final class Cell {
    public String text = "";
    public long number;
    private boolean present;

    public void clear() {
        text = "";
        number = 0;
        present = false;
    }

    public void set(String value) {
        text = value;
        present = true;
    }

    public void set(long value) {
        number = value;
        present = true;
    }

    public boolean isPresent() {
        return present;
    }
}
