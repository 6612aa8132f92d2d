package care.accord.cli.attribute;

import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.Place;
import care.accord.attribution.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A roster file that this command wrote before. It says where everybody stood, and so what a change means for them, but not
/// what set it off: for that both runs need their claims.
///
/// @param rows of everyone in it, by id
record OtherRoster(Map<String, Row> rows) {
    /// Columns that a roster of an earlier version has, too.
    private static final List<String> NEEDED =
            List.of("beneficiary_id", "on_roster", "reason", "tin", "npi");

    private static final String DECIDED_BY = "decided_by";
    private static final Row NOWHERE =
            new Row("not-in-population", "", Optional.of(Place.NOT_IN_POPULATION));

    /// What a roster says of one person.
    ///
    /// @param clinician practice and clinician
    /// @param place empty where the file does not tell
    record Row(String reason, String clinician, Optional<Place> place) {
        static Row of(Decision decision) {
            return new Row(
                    RosterLine.reason(decision.assignment()),
                    RosterLine.clinician(decision),
                    Optional.of(Place.of(decision.assignment())));
        }

        boolean isOurs() {
            return reason.equals("contract");
        }
    }

    static OtherRoster read(Path file) throws IOException {
        List<String> lines =
                TextFile.read(file, "a roster that this command wrote").lines().toList();
        List<String> columns =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(",", -1));
        if (!columns.containsAll(NEEDED)) {
            throw new IllegalArgumentException(
                    "%s is not a roster of this command: it lacks one of the columns %s"
                            .formatted(file, String.join(", ", NEEDED)));
        }
        Map<String, Row> rows = new HashMap<>();
        for (int nth = 1; nth < lines.size(); nth++) {
            List<String> values = List.of(lines.get(nth).split(",", -1));
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s, line %d: has %d fields where the header has %d; is the file whole?"
                                .formatted(file, nth + 1, values.size(), columns.size()));
            }
            rows.put(values.getFirst(), row(columns, values));
        }
        return new OtherRoster(rows);
    }

    private static Row row(List<String> columns, List<String> values) {
        String reason = values.get(columns.indexOf("reason"));
        int decidedBy = columns.indexOf(DECIDED_BY);
        return new Row(
                reason,
                values.get(columns.indexOf("tin")) + " " + values.get(columns.indexOf("npi")),
                WrittenPlace.of(
                        reason,
                        decidedBy < 0 ? Optional.empty() : Optional.of(values.get(decidedBy))));
    }

    /// Everyone on either roster, from the other to this one.
    List<String> changesTo(Run run) {
        Map<String, Row> now = new HashMap<>();
        for (Decision decision : run.roster().decisions()) {
            now.put(decision.beneficiary().value(), Row.of(decision));
        }
        TreeSet<String> everybody = new TreeSet<>(rows.keySet());
        everybody.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        lines.add(Answers.COMPARED);
        for (String id : everybody) {
            Row before = rows.getOrDefault(id, NOWHERE);
            Row after = now.getOrDefault(id, NOWHERE);
            if (before.isOurs() || after.isOurs()) {
                lines.add(
                        Csv.line(
                                List.of(
                                        id,
                                        change(before, after),
                                        before.reason(),
                                        after.reason(),
                                        cause(before, after).map(Cause::key).orElse(""),
                                        "")));
            }
        }
        return lines;
    }

    private static String change(Row before, Row after) {
        if (!before.isOurs()) {
            return "new";
        }
        if (!after.isOurs()) {
            return "dropped";
        }
        return before.clinician().equals(after.clinician()) ? "unchanged" : "changed";
    }

    /// Empty for those who stayed as they were, and where the file does not tell.
    private static Optional<Cause> cause(Row before, Row after) {
        if (before.isOurs() && after.isOurs()) {
            return before.clinician().equals(after.clinician())
                    ? Optional.empty()
                    : Optional.of(Cause.OTHER_PROVIDER);
        }
        return before.place()
                .flatMap(was ->
                        after.place()
                                .map(is ->
                                        is.isOurs() ? was.cameBecause(is) : was.leftBecause(is)));
    }
}
