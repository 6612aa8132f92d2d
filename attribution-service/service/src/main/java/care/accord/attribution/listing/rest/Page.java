package care.accord.attribution.listing.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what to send as `startingAfter` for the next page, if there is one
public record Page<T>(List<T> data, boolean hasMore, @Nullable String next) {
    private static final int LARGEST = 1000;

    /// How many rows to load: one more than the page holds tells whether there are more.
    public static int toLoad(int limit) {
        return pageSize(limit) + 1;
    }

    private static int pageSize(int limit) {
        return Math.clamp(limit, 1, LARGEST);
    }

    /// Cuts loaded rows to the page.
    public static <R, T> Page<T> of(
            List<R> loaded, int limit, Function<R, T> toJson, Function<R, String> cursor) {
        boolean more = loaded.size() > pageSize(limit);
        List<R> shown = more ? loaded.subList(0, pageSize(limit)) : loaded;
        return new Page<>(
                shown.stream().map(toJson).toList(),
                more,
                more ? cursor.apply(shown.getLast()) : null);
    }
}
