package care.accord.attribution.listing.rest;

/// Writes CSV as RFC 4180 has it.
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    public Csv(String... columns) {
        row((Object[]) columns);
    }

    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            append(String.valueOf(values[i]));
        }
        text.append("\r\n");
    }

    private void append(String value) {
        if (value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
