package care.accord.sampledata.cases;

import care.accord.sampledata.files.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The planted cases of claims measures in 2025: feeds in the platform's layouts, a table of drugs, and `truth/measure-cases.csv`
/// with the answer to each inclusion and exclusion.
public final class MeasureCases {
    private static final String ELIGIBILITY =
            "person_id,sex,birth_date,death_date,enrollment_start_date,enrollment_end_date,coverage";
    private static final String CLAIMS =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,admission_date,discharge_date,discharge_disposition_code,place_of_service_code,bill_type_code,drg_code,revenue_center_code,hcpcs_code,facility_ccn,received_date,allowed_amount,paid_amount,diagnosis_code_1,diagnosis_code_2,procedure_codes";
    private static final String FILLS =
            "claim_id,claim_line_number,person_id,dispensing_date,ndc_code,days_supply,received_date,allowed_amount,paid_amount";
    private static final String TRUTH = "person_id,measure,standing,events,exposure,sentence";

    private MeasureCases() {}

    /// All of them, in the order of the tables.
    public static List<MeasureCase> all() {
        return Stream.of("readmissions", "prevention", "adherence", "services")
                .flatMap(CaseTable::rows)
                .map(MeasureCase::of)
                .toList();
    }

    /// Writes the feeds and the truth.
    public static void write(Path folder) throws IOException {
        List<CaseTable.Row> drugs = CaseTable.rows("drugs").toList();
        Map<String, String> codes =
                drugs.stream().collect(Collectors.toMap(row -> row.cell(0), row -> row.cell(1)));
        List<MeasureCase> cases = all();
        write(folder, "eligibility.csv", ELIGIBILITY, rows(cases, MeasureCase::eligibility));
        write(folder, "medical-claims.csv", CLAIMS, rows(cases, MeasureCase::medicalClaims));
        write(folder, "pharmacy-claims.csv", FILLS, rows(cases, one -> one.pharmacyClaims(codes)));
        write(
                folder,
                "truth/measure-cases.csv",
                TRUTH,
                cases.stream().map(MeasureCase::truth).toList());
        write(
                folder,
                "drugs.csv",
                "ndc_code,ingredient",
                drugs.stream().map(row -> row.cell(1) + "," + row.cell(2)).toList());
    }

    private static List<String> rows(
            List<MeasureCase> cases, Function<MeasureCase, List<String>> rows) {
        return cases.stream().flatMap(one -> rows.apply(one).stream()).toList();
    }

    private static void write(Path folder, String name, String header, List<String> rows)
            throws IOException {
        try (OutputFile file = new OutputFile(folder, name, header)) {
            file.append(String.join("\n", rows) + "\n");
        }
    }
}
