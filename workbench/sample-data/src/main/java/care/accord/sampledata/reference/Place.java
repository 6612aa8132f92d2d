package care.accord.sampledata.reference;

import java.util.List;

/// Where people live. Neither the ZIP codes nor the county codes are in use.
///
/// @param deprivation area deprivation index, national percentile
/// @param weight share of the county's people, relative to the other places
/// @param eastPerMille share of those in an organization who go to the eastern one
/// @param whitePerMille share of people by race and ethnicity, likewise the next three
public record Place(
        String zip,
        String county,
        int deprivation,
        int weight,
        int eastPerMille,
        int whitePerMille,
        int blackPerMille,
        int hispanicPerMille,
        int asianPerMille) {
    private static final List<Place> ALL =
            Table.of("places.csv").asRows().stream().map(Place::of).toList();

    public static List<Place> all() {
        return ALL;
    }

    private static Place of(Table.Row row) {
        return new Place(
                row.text("zip"),
                row.text("county"),
                row.number("deprivation"),
                row.number("weight"),
                row.number("east"),
                row.number("white"),
                row.number("black"),
                row.number("hispanic"),
                row.number("asian"));
    }
}
