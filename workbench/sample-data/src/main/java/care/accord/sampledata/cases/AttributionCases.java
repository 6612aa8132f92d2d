package care.accord.sampledata.cases;

import care.accord.sampledata.files.OutputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The planted cases of assignment in the Medicare Shared Savings Program, performance year 2025, for one contract: feeds in
/// the platform's layouts, and `truth/attribution-cases.csv` with the answer to each.
public final class AttributionCases {
    /// Two practices and a health center of the contract.
    public static final String OURS = "100000001";

    public static final String OURS_TOO = "100000002";
    public static final String OUR_CENTER = "451801";

    /// A practice outside.
    static final String THEIRS = "200000001";

    /// A claim is known for a run of the year's end, and for one after the run-out.
    public static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    public static final LocalDate RUN_OUT = YEAR_END.plusMonths(3);

    private static final String TRUTH =
            "person_id,case,verdict,step,decided_by,verdict_at_year_end,needs,sentence";
    private static final String CONTRACT = "attribution-cases";

    /// The last day on which a choice counts for performance year 2025.
    private static final String LAST_DAY_TO_CHOOSE = "2024-09-30";

    private static final String NAMED_HERE = "1000000012";
    private static final String NAMED_OUTSIDE = "2000000010";

    private AttributionCases() {}

    /// All of them, in the order of the tables.
    public static List<Planted> all() {
        return Stream.of("steps", "settings", "people")
                .flatMap(CaseTable::rows)
                .map(Planted::of)
                .toList();
    }

    /// Writes the feeds and the truth.
    public static void write(Path folder) throws IOException {
        List<Planted> cases = all();
        write(
                folder,
                "eligibility.csv",
                CaseRows.ELIGIBILITY,
                cases.stream().flatMap(CaseRows::spans).toList());
        write(
                folder,
                "medical-claims.csv",
                CaseRows.CLAIMS,
                cases.stream().flatMap(CaseRows::lines).toList());
        write(
                folder,
                "provider-roster.csv",
                "contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date",
                List.of(
                        CONTRACT
                                + ","
                                + OURS
                                + ","
                                + NAMED_HERE
                                + ",,First Practice,,08,2024-01-01,",
                        CONTRACT + "," + OURS_TOO + ",,,Second Practice,,,2024-01-01,",
                        CONTRACT
                                + ","
                                + OURS
                                + ",,"
                                + OUR_CENTER
                                + ",Health Center,,,2024-01-01,"));
        write(
                folder,
                "voluntary-alignments.csv",
                "person_id,tin,npi,effective_date",
                alignments(cases));
        write(
                folder,
                "truth/attribution-cases.csv",
                TRUTH,
                cases.stream().map(AttributionCases::truth).toList());
    }

    private static List<String> alignments(List<Planted> cases) {
        List<String> rows = new ArrayList<>();
        for (Planted one : cases) {
            if (one.needs().equals("voluntary-alignment")) {
                boolean here = !one.verdict().equals("elsewhere");
                rows.add(
                        String.join(
                                ",",
                                one.person(),
                                here ? OURS : THEIRS,
                                here ? NAMED_HERE : NAMED_OUTSIDE,
                                LAST_DAY_TO_CHOOSE));
            }
        }
        return rows;
    }

    private static String truth(Planted one) {
        return String.join(
                ",",
                one.person(),
                one.name(),
                one.verdict(),
                one.step(),
                one.decidedBy(),
                one.early(),
                one.needs(),
                "\"" + one.sentence() + "\"");
    }

    private static void write(Path folder, String path, String header, List<String> rows)
            throws IOException {
        try (OutputFile file = new OutputFile(folder, path, header)) {
            file.append(rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
        }
    }

    /// Cents to dollars as feeds write them.
    static String share(String dollars, String rate) {
        return new BigDecimal(dollars)
                .multiply(new BigDecimal(rate))
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
