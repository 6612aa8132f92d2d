package care.accord.attribution.attributionlist.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// The addresses of the pages of a search.
public final class QueryString {
    private static final String CURSOR = "startingAfter";

    private QueryString() {}

    /// The parameters of a search for the page behind a cursor, with the question mark; blank without any.
    public static String of(MultivaluedMap<String, String> parameters, String startingAfter) {
        String kept =
                parameters.entrySet().stream()
                        .filter(one -> !one.getKey().equals(CURSOR))
                        .flatMap(one ->
                                one.getValue().stream()
                                        .map(value -> one.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        String cursor = startingAfter.isEmpty() ? "" : CURSOR + "=" + encoded(startingAfter);
        String joined = kept.isEmpty() || cursor.isEmpty() ? kept + cursor : kept + "&" + cursor;
        return joined.isEmpty() ? "" : "?" + joined;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
