package care.accord.population.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// States as files number them, in the letters of the postal service, which the rules of residence read; of places abroad the name. A number that
/// is in neither list is kept as it was told: where somebody lives is unknown then.
public final class StateCodes {
    private static final String LIST = "states.tsv";
    private static final Map<String, String> FIPS = byColumn(1);
    private static final Map<String, String> SSA = byColumn(2);

    private StateCodes() {}

    private static Map<String, String> byColumn(int column) {
        Map<String, String> byCode = new HashMap<>();
        text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(fields -> !fields[column].isEmpty())
                .forEach(fields -> byCode.put(fields[column], fields[0]));
        return Map.copyOf(byCode);
    }

    private static String text() {
        try (InputStream list =
                Objects.requireNonNull(StateCodes.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a number of the Social Security Administration.
    public static String ofSsa(String code) {
        return SSA.getOrDefault(code, code);
    }

    /// Of a FIPS number.
    public static String ofFips(String code) {
        return FIPS.getOrDefault(code, code);
    }

    /// Of a FIPS number of a county, which begins with that of its state.
    public static String ofCounty(String county) {
        return ofFips(county.substring(0, 2));
    }
}
