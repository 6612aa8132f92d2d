package care.accord.programrules;

import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/// A rule whose value depends on a date: a performance year or the start of an agreement, never both. Values stay in force
/// until the next one, but only as far as somebody has read the rule.
public final class Parameter<D extends Comparable<D>> {
    private final String id;
    private final String label;
    private final String unit;
    private final NavigableMap<D, Setting> settings;
    private final D verifiedThrough;
    private final D presumedThrough;

    /// @param presumedThrough until when the last value is taken to hold though nobody read so, with a mark; never before
    ///     verifiedThrough
    Parameter(
            String id,
            String label,
            String unit,
            NavigableMap<D, Setting> settings,
            D verifiedThrough,
            D presumedThrough) {
        this.id = id;
        this.label = label;
        this.unit = unit;
        this.settings = new TreeMap<>(settings);
        this.verifiedThrough = verifiedThrough;
        this.presumedThrough = presumedThrough;
    }

    /// The value in force: the latest that took effect on or before the date, marked as unverified where the rules presume it.
    ///
    /// @throws NoSuchElementException if the rule had not begun, or is neither verified nor presumed that far
    public Setting in(D date) {
        if (date.compareTo(verifiedThrough) > 0 && date.compareTo(presumedThrough) <= 0) {
            return in(verifiedThrough).presumed();
        }
        var setting = settings.floorEntry(date);
        if (setting == null || date.compareTo(verifiedThrough) > 0) {
            throw new NoSuchElementException(
                    "%s is not known for %s: values start in %s and are verified through %s"
                            .formatted(id, date, settings.firstKey(), verifiedThrough));
        }
        return setting.getValue();
    }

    /// The value in force; beyond the last verified date the last one, marked as unverified.
    ///
    /// @throws NoSuchElementException if the rule had not begun
    public Setting carriedTo(D date) {
        return date.compareTo(verifiedThrough) <= 0 ? in(date) : in(verifiedThrough).presumed();
    }

    /// Whether the rule has begun by the date, verified that far or not.
    public boolean hasBegunBy(D date) {
        return settings.floorKey(date) != null;
    }

    /// Whether the rule has begun by the date and is verified that far.
    public boolean isKnownIn(D date) {
        return settings.floorKey(date) != null && date.compareTo(verifiedThrough) <= 0;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public D verifiedThrough() {
        return verifiedThrough;
    }

    /// Every value with the date it takes effect, oldest first.
    public NavigableMap<D, Setting> settings() {
        return new TreeMap<>(settings);
    }
}
