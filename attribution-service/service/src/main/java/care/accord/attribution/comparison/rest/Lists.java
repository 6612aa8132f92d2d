package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.CausedChange;
import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Change.Kind;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A difference as a list, a page or a table.
final class Lists {
    private Lists() {}

    /// Those wanted who came, went or changed, in order of id; numbers count all of them from 1.
    static List<ChangeJson> moved(Comparison comparison, Predicate<ChangeJson> wanted) {
        List<ChangeJson> moved = new ArrayList<>();
        for (CausedChange caused : comparison.changes()) {
            if (caused.change().kind() != Kind.KEPT) {
                moved.add(ChangeJson.of(moved.size() + 1, caused));
            }
        }
        return moved.stream().filter(wanted).toList();
    }

    static Page<ChangeJson> page(List<ChangeJson> all, int after, int limit) {
        List<ChangeJson> rest =
                all.stream()
                        .filter(change -> change.row() > after)
                        .limit(Page.toLoad(limit))
                        .toList();
        return Page.of(rest, limit, change -> change, change -> Integer.toString(change.row()));
    }

    static String csv(List<ChangeJson> changes) {
        Csv csv = new Csv("row", "beneficiary_id", "name", "change", "cause", "caused_by");
        for (ChangeJson change : changes) {
            csv.row(
                    change.row(),
                    change.beneficiaryId(),
                    change.name(),
                    change.change(),
                    change.cause(),
                    String.join(" ", change.causedBy()));
        }
        return csv.toString();
    }
}
