package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Inpatient, outpatient and skilled nursing claims of the CCW, a line a revenue center.
///
/// Inpatient and skilled nursing stays are paid as a whole: the claim's payment is repeated on every line and counts on the
/// first, allowed is that payment and what the beneficiary owed. Outpatient claims are paid by revenue center; the line of
/// center 0001 repeats their sum and is left out.
final class RifFacilityLayout implements Layout {
    private static final int MOST_LINES = 1_000_000;
    private static final int DIAGNOSES = 25;
    private static final int EXTERNAL_CAUSES = 12;
    private static final int PROCEDURES = 25;

    /// Whether payments are said by claim or by revenue center.
    private enum Payment {
        OF_CLAIM,
        OF_LINE
    }

    private final Payment payment;
    private final Columns columns = new Columns();
    private final RifClaim claim = new RifClaim(columns, DIAGNOSES);
    private final Column lineNumber = columns.required("CLM_LINE_NUM", Form.whole(MOST_LINES));
    private final Column facility = columns.optional("PRVDR_NUM", Form.code(6));
    private final Column facilityType = columns.required("CLM_FAC_TYPE_CD", Form.code(1));
    private final Column classification =
            columns.required("CLM_SRVC_CLSFCTN_TYPE_CD", Form.code(1));
    private final Column frequency = columns.required("CLM_FREQ_CD", Form.code(1));
    private final Column billingNpi = columns.optional("ORG_NPI_NUM", Form.digits(10));
    private final Column discharged = columns.optional("PTNT_DSCHRG_STUS_CD", Form.code(2));
    private final Column admission = columns.optional("CLM_ADMSN_DT", RifDates.DATE);
    private final Column discharge = columns.optional("NCH_BENE_DSCHRG_DT", RifDates.DATE);
    private final Column drg = columns.optional("CLM_DRG_CD", Form.code(4));
    private final Column revenueCenter = columns.optional("REV_CNTR", Form.code(4));
    private final Column serviceDay = columns.optional("REV_CNTR_DT", RifDates.DATE);
    private final Column units = columns.optional("REV_CNTR_UNIT_CNT", Form.QUANTITY);
    private final Column charge = columns.optional("REV_CNTR_TOT_CHRG_AMT", Form.SIGNED_MONEY);
    private final Column hcpcs = columns.optional("HCPCS_CD", Form.code(5));
    private final Column modifier = columns.optional("HCPCS_1ST_MDFR_CD", Form.code(2));
    private final Column rendering = clinician("RNDRNG_PHYSN_NPI");
    private final Column operating = clinician("OP_PHYSN_NPI");
    private final Column other = clinician("OT_PHYSN_NPI");
    private final Column attending = clinician("AT_PHYSN_NPI");
    private final Column paid;
    private final List<Column> owed;
    private final List<Column> otherDiagnoses = new ArrayList<>();
    private final ProcedureColumns procedures =
            new ProcedureColumns(
                    columns.optionalSeries("ICD_PRCDR_CD", PROCEDURES, Form.code(7)),
                    columns.optionalSeries("PRCDR_DT", PROCEDURES, RifDates.DATE));
    private String latestClaim = "";

    private RifFacilityLayout(Payment payment, String list, String paid, String... owed) {
        this.payment = payment;
        this.paid = columns.required(paid, Form.SIGNED_MONEY, Role.PAID, Role.ALLOWED);
        this.owed =
                Stream.of(owed)
                        .map(name -> columns.optional(name, Form.SIGNED_MONEY, Role.ALLOWED))
                        .toList();
        otherDiagnoses.add(columns.optional("ADMTG_DGNS_CD", Form.diagnosis()));
        otherDiagnoses.add(columns.optional("FST_DGNS_E_CD", Form.diagnosis()));
        otherDiagnoses.addAll(
                columns.optionalSeries("ICD_DGNS_E_CD", EXTERNAL_CAUSES, Form.diagnosis()));
        otherDiagnoses.addAll(columns.optionalSeries("RSN_VISIT_CD", 3, Form.diagnosis()));
        columns.ignoredOf(list);
    }

    static Layout inpatient() {
        return stay("rif-inpatient.columns");
    }

    static Layout skilledNursing() {
        return stay("rif-snf.columns");
    }

    private static Layout stay(String list) {
        return new RifFacilityLayout(
                Payment.OF_CLAIM,
                list,
                "CLM_PMT_AMT",
                "NCH_BENE_IP_DDCTBL_AMT",
                "NCH_BENE_PTA_COINSRNC_LBLTY_AM",
                "NCH_BENE_BLOOD_DDCTBL_LBLTY_AM");
    }

    static Layout outpatient() {
        return new RifFacilityLayout(
                Payment.OF_LINE,
                "rif-outpatient.columns",
                "REV_CNTR_PMT_AMT_AMT",
                "REV_CNTR_PTNT_RSPNSBLTY_PMT");
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
    public boolean counts(CsvLine line) {
        return switch (payment) {
            case OF_CLAIM -> line.whole(lineNumber) == 1;
            case OF_LINE -> !line.text(revenueCenter).equals(SumOfClaim.CENTER);
        };
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        Optional<DateSpan> whole = claim.days(line);
        Optional<DateSpan> stay = stay(line);
        checkFirstLine(line);
        if (whole.isEmpty() || line.isRejected()) {
            return;
        }
        if (line.whole(lineNumber) == 1) {
            claim.announce(line, sink, otherDiagnoses);
        }
        if (payment == Payment.OF_LINE && !counts(line)) {
            return;
        }
        sink.claim(
                new ReportedClaim(
                        claimLine(line, whole.get(), stay),
                        adjustment(line),
                        whole.get(),
                        Rif.PAYER,
                        "",
                        line.text(modifier),
                        line.text(billingNpi),
                        line.quantity(units),
                        line.money(charge),
                        claim.diagnosisType(line),
                        InstitutionalDetail.of(procedures.of(line))));
    }

    /// The payment of a claim counts on its line 1: without that line it would be lost.
    private void checkFirstLine(CsvLine line) {
        String id = claim.id(line);
        if (!id.equals(latestClaim) && payment == Payment.OF_CLAIM && line.whole(lineNumber) != 1) {
            line.reject(lineNumber, "is not 1 on the first line of a claim");
        }
        latestClaim = id;
    }

    private Optional<DateSpan> stay(CsvLine line) {
        if (!line.has(admission)) {
            return Optional.empty();
        }
        DateSpan days =
                claim.days(line).orElse(new DateSpan(line.day(admission), line.day(admission)));
        LocalDate end = line.day(discharge, days.end());
        return end.isBefore(line.day(admission)) && !line.has(discharge)
                ? Optional.of(new DateSpan(line.day(admission), line.day(admission)))
                : line.span(line.day(admission), end, discharge);
    }

    /// Frequency 7 replaces a claim, 8 voids it (National Uniform Billing Committee).
    private Adjustment adjustment(CsvLine line) {
        return switch (line.text(frequency)) {
            case "7" -> claim.adjustment(line, Adjustment.REPLACEMENT);
            case "8" -> Adjustment.CANCELLATION;
            default -> claim.adjustment(line, Adjustment.ORIGINAL);
        };
    }

    private ClaimLine claimLine(CsvLine line, DateSpan whole, Optional<DateSpan> stay) {
        DateSpan service =
                line.has(serviceDay)
                        ? new DateSpan(line.day(serviceDay), line.day(serviceDay))
                        : whole;
        return new ClaimLine(
                new BeneficiaryId(claim.beneficiary(line)),
                claim.id(line),
                line.whole(lineNumber),
                ClaimLine.Kind.INSTITUTIONAL,
                service,
                claim.received(line),
                Optional.of(claim.received(line)),
                stay,
                line.text(discharged),
                "",
                line.text(facilityType) + line.text(classification) + line.text(frequency),
                line.text(drg),
                line.text(revenueCenter),
                line.text(hcpcs),
                "",
                clinician(line),
                "",
                line.text(facility),
                allowed(line),
                counts(line) ? line.money(paid) : Usd.ZERO,
                claim.diagnoses(line, ""));
    }

    private Column clinician(String name) {
        return columns.optional(name, Form.digits(10));
    }

    /// Who furnished the service, as far as the claim says: as CMS looks for them: not all fields speak of a hospital's
    /// outpatients (Shared Savings and Losses and Assignment Methodology, Appendix D).
    private String clinician(CsvLine line) {
        boolean outpatient =
                line.text(facilityType).equals("1") && line.text(classification).equals("3");
        Stream<Column> order =
                outpatient
                        ? Stream.of(other, attending)
                        : Stream.of(rendering, operating, other, attending);
        return order.filter(line::has).findFirst().map(line::text).orElse("");
    }

    private Usd allowed(CsvLine line) {
        Usd allowed = Usd.ZERO;
        if (counts(line)) {
            allowed = line.money(paid);
            for (Column column : owed) {
                allowed = allowed.plus(line.money(column));
            }
        }
        return allowed;
    }
}
