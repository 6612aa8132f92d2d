package care.accord.cli.attribute;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What else is asked about the roster: one question at a time, answered on standard output.
final class Question {
    @Option(
            names = "--explain",
            paramLabel = "BENE",
            description = "why this person is, or is not, on the roster")
    @Nullable String explain;

    @Option(
            names = "--compare",
            paramLabel = "OTHER_ROSTER.csv|FOLDER",
            description =
                    "who is new, dropped, changed or unchanged since a roster written before, and why; or since the roster of another folder of the same layout, with what set it off")
    @Nullable Path compare;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "who came and went since what was known on a day, and what set it off")
    @Nullable LocalDate since;

    @Option(
            names = "--what-if",
            paramLabel = "CHANGE",
            arity = "1..*",
            description =
                    "who would come and go: add-tin=ID, drop-tin=ID, add-ccn=ID, drop-ccn=ID, add-npi=ID, drop-npi=ID, window=START..END, method=PROGRAM or a rule chain (FILE or ID), assignment-method=METHOD as for --method, as many as wanted")
    List<String> whatIf = new ArrayList<>();

    @Option(
            names = "--reconcile",
            paramLabel = "FILE",
            description =
                    "a payer's own list against the roster: an assignment list report of CMS (a zip of its tables, or table 1-1), CSV with a column of ids, or a FHIR Group")
    @Nullable Path reconcile;

    boolean isNone() {
        return explain == null
                && compare == null
                && since == null
                && whatIf.isEmpty()
                && reconcile == null;
    }
}
