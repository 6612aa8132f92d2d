package care.accord.population.files;

import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The table `medical_claim` of the Tuva input layer, with four columns of ours for those who have them: a Tuva table knows
/// neither the specialty of a clinician nor the CCN of a facility, nor what a version of a claim does to the one before.
final class TuvaMedicalClaimLayout implements Layout {
    private static final int MOST_LINES = 1_000_000;
    private static final int CODES = 25;

    private final Columns columns = new Columns();
    private final Column claimId = columns.required("claim_id", Form.IDENTIFIER);
    private final Column lineNumber = columns.required("claim_line_number", Form.whole(MOST_LINES));
    private final Column type =
            columns.optional(
                    "claim_type",
                    Form.oneOf(
                            Set.of(
                                    "professional",
                                    "institutional",
                                    "undetermined",
                                    "dental",
                                    "vision")));
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column payer = columns.optional("payer", Form.text(100));
    private final Column plan = columns.optional("plan", Form.text(100));
    private final Column start = columns.required("claim_start_date", Form.DATE);
    private final Column end = columns.optional("claim_end_date", Form.DATE);
    private final Column lineStart = columns.optional("claim_line_start_date", Form.DATE);
    private final Column lineEnd = columns.optional("claim_line_end_date", Form.DATE);
    private final Column admission = columns.optional("admission_date", Form.DATE);
    private final Column discharge = columns.optional("discharge_date", Form.DATE);
    private final Column dischargeStatus =
            columns.optional("discharge_disposition_code", Form.code(2));
    private final Column place = columns.optional("place_of_service_code", Form.code(2));
    private final Column billType = columns.optional("bill_type_code", Form.code(4));
    private final Column drgType =
            columns.optional("drg_code_type", Form.oneOf(Set.of("ms-drg", "apr-drg")));
    private final Column drg = columns.optional("drg_code", Form.code(4));
    private final Column oldDrg = columns.optional("ms_drg_code", Form.code(4));
    private final Column revenueCenter = columns.optional("revenue_center_code", Form.code(4));
    private final Column units = columns.optional("service_unit_quantity", Form.FLOATING_QUANTITY);
    private final Column hcpcs = columns.optional("hcpcs_code", Form.code(5));
    private final Column modifier = columns.optional("hcpcs_modifier_1", Form.code(2));
    private final Column renderingNpi = columns.optional("rendering_npi", Form.digits(10));
    private final Column renderingTin = columns.optional("rendering_tin", Form.digits(9));
    private final Column billingNpi = columns.optional("billing_npi", Form.digits(10));
    private final Column billingTin = columns.optional("billing_tin", Form.digits(9));
    private final Column paidOn = columns.optional("paid_date", Form.DATE, Role.PAID_ON);
    private final Column paid = columns.optional("paid_amount", Form.FLOATING_MONEY, Role.PAID);
    private final Column allowed =
            columns.optional("allowed_amount", Form.FLOATING_MONEY, Role.ALLOWED);
    private final Column charge = columns.optional("charge_amount", Form.FLOATING_MONEY);
    private final Column diagnosisType =
            columns.optional("diagnosis_code_type", Form.oneOf(Set.of("icd-10-cm", "icd-9-cm")));
    private final List<Column> diagnoses =
            columns.optionalSeries("diagnosis_code_", CODES, Form.diagnosis());
    private final ProcedureColumns procedures =
            new ProcedureColumns(
                    columns.optionalSeries("procedure_code_", CODES, Form.procedure()),
                    columns.optionalSeries("procedure_date_", CODES, Form.DATE));
    private final TuvaReceived received = new TuvaReceived(columns, personId, claimId);
    private final Column specialty = columns.optional("rendering_specialty_code", Form.code(3));
    private final Column facility = columns.optional("facility_ccn", Form.code(6));
    private final Column adjustment = columns.optional("claim_adjustment_code", Adjustments.FORM);
    private final SumOfClaim sums = new SumOfClaim(personId, claimId, revenueCenter, allowed, paid);

    TuvaMedicalClaimLayout() {
        columns.optional("in_network_flag", Form.FLAG);
        columns.optional("procedure_code_type", Form.oneOf(Set.of("icd-10-pcs", "icd-9-pcs")));
        columns.ignoredOf("tuva-medical-claim.columns");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public boolean counts(CsvLine line) {
        return SumOfClaim.counts(line);
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        LocalDate first = line.day(start);
        Optional<DateSpan> claim = line.span(first, line.day(end, first), end);
        Optional<DateSpan> service = service(line, first);
        Optional<DateSpan> stay =
                line.has(admission) && line.has(discharge)
                        ? line.span(line.day(admission), line.day(discharge), discharge)
                        : stillIn(line);
        boolean repeats = sums.repeats(line);
        if (repeats || line.isRejected() || claim.isEmpty() || service.isEmpty()) {
            return;
        }
        sink.claim(
                new ReportedClaim(
                        claimLine(line, service.get(), stay),
                        Adjustments.of(line.text(adjustment)),
                        claim.get(),
                        line.text(payer),
                        line.text(plan),
                        line.text(modifier),
                        line.text(billingNpi),
                        line.quantity(units),
                        line.money(charge),
                        line.text(diagnosisType),
                        InstitutionalDetail.of(procedures.of(line))));
    }

    /// The days of the line; those of the claim where the line does not say.
    private Optional<DateSpan> service(CsvLine line, LocalDate claimStart) {
        LocalDate day = line.day(lineStart, claimStart);
        if (line.has(lineEnd)) {
            return line.span(day, line.day(lineEnd), lineEnd);
        }
        return line.has(lineStart)
                ? Optional.of(new DateSpan(day, day))
                : line.span(day, line.day(end, day), end);
    }

    /// Admitted and not discharged: in through the end of the claim.
    private Optional<DateSpan> stillIn(CsvLine line) {
        if (!line.has(admission)) {
            return Optional.empty();
        }
        LocalDate day = line.day(admission);
        LocalDate last = line.day(end, day);
        return Optional.of(new DateSpan(day, last.isBefore(day) ? day : last));
    }

    private ClaimLine claimLine(CsvLine line, DateSpan service, Optional<DateSpan> stay) {
        return new ClaimLine(
                new BeneficiaryId(line.text(personId)),
                line.text(claimId),
                line.whole(lineNumber),
                kind(line),
                service,
                received.of(line, line.day(paidOn, line.day(end, service.end()))),
                line.dayIfAny(paidOn),
                stay,
                line.text(dischargeStatus),
                line.text(place),
                line.text(billType),
                drg(line),
                line.text(revenueCenter),
                line.text(hcpcs),
                line.text(specialty),
                line.text(renderingNpi),
                line.text(line.has(billingTin) ? billingTin : renderingTin),
                line.text(facility),
                line.money(allowed),
                line.money(paid),
                diagnoses.stream().filter(line::has).map(line::text).toList());
    }

    /// As reported; where the table does not say, what only a facility reports makes the claim institutional.
    private Kind kind(CsvLine line) {
        return switch (line.text(type)) {
            case "institutional" -> Kind.INSTITUTIONAL;
            case "", "undetermined" ->
                    Stream.of(billType, revenueCenter, drg, dischargeStatus).anyMatch(line::has)
                            ? Kind.INSTITUTIONAL
                            : Kind.PROFESSIONAL;
            default -> Kind.PROFESSIONAL;
        };
    }

    /// Only MS-DRGs: an APR-DRG of the same number is another group.
    private String drg(CsvLine line) {
        if (line.text(drgType).equals("apr-drg")) {
            return "";
        }
        return line.text(line.has(drg) ? drg : oldDrg);
    }
}
