package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.CodeSystem;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the claim files of the CCW have in common. All versions of a claim share its group (`CLM_GRP_ID`), which is
/// therefore its identifier; `NCH_WKLY_PROC_DT`, the week it was processed, is when it was received and paid.
final class RifClaim {
    private static final String ICD_9 = "9";

    private final Column person;
    private final Column group;
    private final Column action;
    private final Column from;
    private final Column through;
    private final Column processed;
    private final Column principal;
    private final Column principalVersion;
    private final List<Column> diagnoses = new ArrayList<>();

    /// @param diagnosisCount how many diagnoses such a claim has room for
    RifClaim(Columns columns, int diagnosisCount) {
        person = columns.required("BENE_ID", Form.IDENTIFIER, Role.PERSON);
        group = columns.required("CLM_GRP_ID", Form.IDENTIFIER);
        action = columns.optional("DML_IND", Form.oneOf(Set.of("INSERT", "UPDATE", "DELETE")));
        from = columns.required("CLM_FROM_DT", RifDates.DATE);
        through = columns.required("CLM_THRU_DT", RifDates.DATE);
        processed =
                columns.required("NCH_WKLY_PROC_DT", RifDates.DATE, Role.RECEIVED, Role.PAID_ON);
        principal = columns.optional("PRNCPAL_DGNS_CD", Form.diagnosis());
        principalVersion = columns.optional("PRNCPAL_DGNS_VRSN_CD", Form.code(1));
        for (int nth = 1; nth <= diagnosisCount; nth++) {
            diagnoses.add(columns.optional("ICD_DGNS_CD" + nth, Form.diagnosis()));
        }
    }

    String beneficiary(CsvLine line) {
        return line.text(person);
    }

    String id(CsvLine line) {
        return line.text(group);
    }

    Optional<DateSpan> days(CsvLine line) {
        return line.span(line.day(from), line.day(through), through);
    }

    LocalDate received(CsvLine line) {
        return line.day(processed);
    }

    /// A row that deletes cancels; otherwise what the codes of the claim say.
    Adjustment adjustment(CsvLine line, Adjustment byCode) {
        return line.text(action).equals("DELETE") ? Adjustment.CANCELLATION : byCode;
    }

    String diagnosisType(CsvLine line) {
        if (!line.has(principal)) {
            return "";
        }
        return system(line).code();
    }

    private CodeSystem system(CsvLine line) {
        return line.text(principalVersion).equals(ICD_9)
                ? CodeSystem.ICD_9_CM
                : CodeSystem.ICD_10_CM;
    }

    /// The diagnosis of the line first, then the principal one, then the others.
    List<String> diagnoses(CsvLine line, String ofLine) {
        List<String> codes = new ArrayList<>();
        add(codes, ofLine);
        add(codes, line.text(principal));
        for (Column column : diagnoses) {
            add(codes, line.text(column));
        }
        return codes;
    }

    private static void add(List<String> codes, String code) {
        if (!code.isEmpty() && !codes.contains(code)) {
            codes.add(code);
        }
    }

    /// Hands over codes of the claim in positions that its lines do not have.
    void announce(CsvLine line, FeedSink sink, List<Column> others) {
        List<String> codes = others.stream().filter(line::has).map(line::text).toList();
        if (!codes.isEmpty()) {
            sink.claimCodes(
                    new ReportedCodes(
                            new BeneficiaryId(beneficiary(line)), id(line), system(line), codes));
        }
    }
}
