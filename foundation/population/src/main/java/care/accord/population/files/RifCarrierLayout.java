package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Carrier claims of the CCW, a line a claim line. What the carrier denied (payment denial code 0) or processed otherwise
/// than as allowed (indicator other than A, R, S, O or blank) is left out with a remark;
/// its amounts still count in the control totals.
final class RifCarrierLayout implements Layout {
    private static final int MOST_LINES = 1_000_000;
    private static final String DENIED = "0";
    private static final Set<String> ALLOWED = Set.of("A", "R", "S", "O", "");

    private final Columns columns = new Columns();
    private final RifClaim claim = new RifClaim(columns, 12);
    private final Column lineNumber = columns.required("LINE_NUM", Form.whole(MOST_LINES));
    private final Column entry = columns.optional("CARR_CLM_ENTRY_CD", Form.code(1));
    private final Column denial = columns.optional("CARR_CLM_PMT_DNL_CD", Form.code(2));
    private final Column billingNpi = columns.optional("CARR_CLM_BLG_NPI_NUM", Form.digits(10));
    private final Column npi = columns.optional("PRF_PHYSN_NPI", Form.digits(10));
    private final Column tin = columns.optional("TAX_NUM", Form.digits(9));
    private final Column specialty = columns.optional("PRVDR_SPCLTY", Form.code(3));
    private final Column units = columns.optional("LINE_SRVC_CNT", Form.QUANTITY);
    private final Column place = columns.optional("LINE_PLACE_OF_SRVC_CD", Form.code(2));
    private final Column first = columns.required("LINE_1ST_EXPNS_DT", RifDates.DATE);
    private final Column last = columns.optional("LINE_LAST_EXPNS_DT", RifDates.DATE);
    private final Column hcpcs = columns.optional("HCPCS_CD", Form.code(5));
    private final Column modifier = columns.optional("HCPCS_1ST_MDFR_CD", Form.code(2));
    private final Column paid = columns.required("LINE_NCH_PMT_AMT", Form.SIGNED_MONEY, Role.PAID);
    private final Column charge = columns.optional("LINE_SBMTD_CHRG_AMT", Form.SIGNED_MONEY);
    private final Column allowed =
            columns.required("LINE_ALOWD_CHRG_AMT", Form.SIGNED_MONEY, Role.ALLOWED);
    private final Column indicator = columns.optional("LINE_PRCSG_IND_CD", Form.text(2));
    private final Column lineDiagnosis = columns.optional("LINE_ICD_DGNS_CD", Form.diagnosis());

    RifCarrierLayout() {
        columns.ignoredOf("rif-carrier.columns");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public char separator() {
        return Rif.SEPARATOR;
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        Optional<DateSpan> whole = claim.days(line);
        Optional<DateSpan> service =
                line.span(line.day(first), line.day(last, line.day(first)), last);
        if (whole.isEmpty() || service.isEmpty() || line.isRejected()) {
            return;
        }
        if (line.text(denial).equals(DENIED)) {
            line.remark(Remark.DENIED_LINES);
            return;
        }
        if (!ALLOWED.contains(line.text(indicator))) {
            line.remark(Remark.DISALLOWED_LINES);
            return;
        }
        sink.claim(
                new ReportedClaim(
                        claimLine(line, service.get()),
                        adjustment(line),
                        whole.get(),
                        Rif.PAYER,
                        "",
                        line.text(modifier),
                        line.text(billingNpi),
                        line.quantity(units),
                        line.money(charge),
                        claim.diagnosisType(line)));
    }

    /// A full credit (3) cancels, a replacement debit (5) replaces.
    private Adjustment adjustment(CsvLine line) {
        return switch (line.text(entry)) {
            case "3" -> Adjustment.CANCELLATION;
            case "5" -> claim.adjustment(line, Adjustment.REPLACEMENT);
            default -> claim.adjustment(line, Adjustment.ORIGINAL);
        };
    }

    private ClaimLine claimLine(CsvLine line, DateSpan service) {
        return new ClaimLine(
                new BeneficiaryId(claim.beneficiary(line)),
                claim.id(line),
                line.whole(lineNumber),
                ClaimLine.Kind.PROFESSIONAL,
                service,
                claim.received(line),
                Optional.of(claim.received(line)),
                Optional.empty(),
                "",
                line.text(place),
                "",
                "",
                "",
                line.text(hcpcs),
                line.text(specialty),
                line.text(npi),
                line.text(tin),
                "",
                line.money(allowed),
                line.money(paid),
                claim.diagnoses(line, line.text(lineDiagnosis)));
    }
}
