package care.accord.programrules;

import java.time.ZoneId;

/// A time zone by its name in the IANA time zone database, such as `America/New_York`: what decides when a day begins and ends,
/// summer time included. An offset such as `-05:00` is none, for it does not say when it changes.
public record IanaZone(String name) {
    /// What a day is of where nobody said otherwise.
    public static final IanaZone UTC = new IanaZone("UTC");

    /// What to write instead of what is not a zone.
    public static final String WAY_OUT =
            "a name of the IANA time zone database, such as America/New_York or UTC";

    public IanaZone {
        if (!isValid(name)) {
            throw new IllegalArgumentException(
                    "'%s' is not a time zone: write %s".formatted(name, WAY_OUT));
        }
    }

    public static boolean isValid(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    /// Its rules, as this machine knows them.
    public ZoneId rules() {
        return ZoneId.of(name);
    }

    public boolean isUtc() {
        return equals(UTC);
    }

    @Override
    public String toString() {
        return name;
    }
}
