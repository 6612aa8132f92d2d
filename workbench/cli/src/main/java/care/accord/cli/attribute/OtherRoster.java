package care.accord.cli.attribute;

import care.accord.attribution.roster.Decision;
import care.accord.attribution.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A roster file that this command wrote before.
///
/// @param reasons of everyone in it, by id
/// @param clinicians practice and clinician of those on the roster, by id
record OtherRoster(Map<String, String> reasons, Map<String, String> clinicians) {
    /// Columns that a roster of an earlier version has, too.
    private static final List<String> NEEDED =
            List.of("beneficiary_id", "on_roster", "reason", "tin", "npi");

    private static final String NOWHERE = "not-in-population";

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
        Map<String, String> reasons = new HashMap<>();
        Map<String, String> clinicians = new HashMap<>();
        for (int nth = 1; nth < lines.size(); nth++) {
            String[] values = lines.get(nth).split(",", -1);
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(
                        "%s, line %d: has %d fields where the header has %d; is the file whole?"
                                .formatted(file, nth + 1, values.length, columns.size()));
            }
            reasons.put(values[0], values[columns.indexOf("reason")]);
            if (values[columns.indexOf("on_roster")].equals("1")) {
                clinicians.put(
                        values[0],
                        values[columns.indexOf("tin")] + " " + values[columns.indexOf("npi")]);
            }
        }
        return new OtherRoster(reasons, clinicians);
    }

    /// Everyone on either roster, from the other to this one.
    List<String> changesTo(Run run) {
        Map<String, String> now = new HashMap<>();
        Map<String, String> ours = new TreeMap<>(clinicians);
        for (Decision decision : run.roster().decisions()) {
            String id = decision.beneficiary().value();
            now.put(id, RosterLine.reason(decision.assignment()));
            if (decision.toContract()) {
                ours.put(id, RosterLine.clinician(decision));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("beneficiary_id,change,before,after");
        for (Map.Entry<String, String> member : ours.entrySet()) {
            String id = member.getKey();
            String before = reasons.getOrDefault(id, NOWHERE);
            String after = now.getOrDefault(id, NOWHERE);
            lines.add(Csv.line(List.of(id, change(id, after, member.getValue()), before, after)));
        }
        return lines;
    }

    private String change(String id, String after, String clinician) {
        String before = clinicians.get(id);
        if (before == null) {
            return "new";
        }
        if (!after.equals("contract")) {
            return "dropped";
        }
        return before.equals(clinician) ? "unchanged" : "changed";
    }
}
