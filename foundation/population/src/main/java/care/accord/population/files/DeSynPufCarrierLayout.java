package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carrier claims of DE-SynPUF, a line a claim with up to thirteen services. Services the carrier did not allow (processing
/// indicator other than A, R, S or blank) are left out; their amounts still count in the control totals.
final class DeSynPufCarrierLayout implements Layout {
    private static final int SERVICES = 13;
    private static final Set<String> ALLOWED = Set.of("A", "R", "S", "");

    private final Columns columns = new Columns();
    private final Column person = columns.required("DESYNPUF_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column claimId = columns.required("CLM_ID", Form.IDENTIFIER);
    private final Column from = columns.required("CLM_FROM_DT", DeSynPufDates.DATE);
    private final Column through =
            columns.required("CLM_THRU_DT", DeSynPufDates.DATE, Role.RECEIVED, Role.PAID_ON);
    private final List<Column> diagnoses =
            columns.optionalSeries("ICD9_DGNS_CD_", 8, Form.diagnosis());
    private final List<Column> npis =
            columns.optionalSeries("PRF_PHYSN_NPI_", SERVICES, Form.digits(10));
    private final List<Column> tins = columns.optionalSeries("TAX_NUM_", SERVICES, Form.digits(9));
    private final List<Column> services =
            columns.optionalSeries("HCPCS_CD_", SERVICES, Form.code(5));
    private final List<Column> paid =
            columns.optionalSeries("LINE_NCH_PMT_AMT_", SERVICES, Form.SIGNED_MONEY, Role.PAID);
    private final List<Column> allowed =
            columns.optionalSeries(
                    "LINE_ALOWD_CHRG_AMT_", SERVICES, Form.SIGNED_MONEY, Role.ALLOWED);
    private final List<Column> indicators =
            columns.optionalSeries("LINE_PRCSG_IND_CD_", SERVICES, Form.text(1));
    private final List<Column> lineDiagnoses =
            columns.optionalSeries("LINE_ICD9_DGNS_CD_", SERVICES, Form.diagnosis());

    DeSynPufCarrierLayout() {
        columns.optionalSeries("LINE_BENE_PTB_DDCTBL_AMT_", SERVICES, Form.ANYTHING);
        columns.optionalSeries("LINE_BENE_PRMRY_PYR_PD_AMT_", SERVICES, Form.ANYTHING);
        columns.optionalSeries("LINE_COINSRNC_AMT_", SERVICES, Form.ANYTHING);
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        Optional<DateSpan> claim = line.span(line.day(from), line.day(through), through);
        if (claim.isEmpty()) {
            return;
        }
        for (int nth = 0; nth < SERVICES; nth++) {
            if (isReported(line, nth) && ALLOWED.contains(line.text(indicators.get(nth)))) {
                sink.claim(service(line, nth, claim.get()));
            }
        }
    }

    private boolean isReported(CsvLine line, int nth) {
        return line.has(services.get(nth)) || line.has(tins.get(nth)) || line.has(npis.get(nth));
    }

    private ReportedClaim service(CsvLine line, int nth, DateSpan claim) {
        return new ReportedClaim(
                claimLine(line, nth, claim),
                Adjustment.ORIGINAL,
                claim,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Usd.ZERO,
                "icd-9-cm");
    }

    private ClaimLine claimLine(CsvLine line, int nth, DateSpan claim) {
        return new ClaimLine(
                new BeneficiaryId(line.text(person)),
                line.text(claimId),
                nth + 1,
                ClaimLine.Kind.PROFESSIONAL,
                claim,
                claim.end(),
                Optional.of(claim.end()),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                line.text(services.get(nth)),
                "",
                line.text(npis.get(nth)),
                line.text(tins.get(nth)),
                "",
                line.money(allowed.get(nth)),
                line.money(paid.get(nth)),
                diagnosesOf(line, nth));
    }

    /// The diagnosis of the service first, then those of the claim.
    private List<String> diagnosesOf(CsvLine line, int nth) {
        List<String> codes = new ArrayList<>();
        if (line.has(lineDiagnoses.get(nth))) {
            codes.add(line.text(lineDiagnoses.get(nth)));
        }
        for (Column column : diagnoses) {
            if (line.has(column) && !codes.contains(line.text(column))) {
                codes.add(line.text(column));
            }
        }
        return codes;
    }
}
