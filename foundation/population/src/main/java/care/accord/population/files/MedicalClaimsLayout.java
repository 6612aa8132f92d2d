package care.accord.population.files;

import care.accord.population.ClaimLine;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Professional and institutional claim lines; names follow the Tuva input layer.
final class MedicalClaimsLayout implements Layout {
    private static final int MOST_LINES = 1_000_000;

    private final Columns columns = new Columns();
    private final Column claimId = columns.required("claim_id", Form.IDENTIFIER);
    private final Column lineNumber = columns.required("claim_line_number", Form.whole(MOST_LINES));
    private final Column type =
            columns.required("claim_type", Form.oneOf(Set.of("professional", "institutional")));
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
    private final Column drg = columns.optional("drg_code", Form.code(4));
    private final Column revenueCenter = columns.optional("revenue_center_code", Form.code(4));
    private final Column quantity = columns.optional("service_unit_quantity", Form.QUANTITY);
    private final Column hcpcs = columns.optional("hcpcs_code", Form.code(5));
    private final Column modifier = columns.optional("hcpcs_modifier_1", Form.code(2));
    private final Column renderingNpi = columns.optional("rendering_npi", Form.digits(10));
    private final Column specialty = columns.optional("rendering_specialty_code", Form.code(3));
    private final Column billingTin = columns.optional("billing_tin", Form.digits(9));
    private final Column billingNpi = columns.optional("billing_npi", Form.digits(10));
    private final Column facility = columns.optional("facility_ccn", Form.code(6));
    private final Column paidOn = columns.optional("paid_date", Form.DATE, Role.PAID_ON);
    private final Column received = columns.required("received_date", Form.DATE, Role.RECEIVED);
    private final Column allowed = columns.required("allowed_amount", Form.MONEY, Role.ALLOWED);
    private final Column paid = columns.required("paid_amount", Form.MONEY, Role.PAID);
    private final Column charge = columns.optional("charge_amount", Form.MONEY);
    private final Column diagnosisType =
            columns.optional("diagnosis_code_type", Form.oneOf(Set.of("icd-10-cm", "icd-9-cm")));
    private final List<Column> diagnoses =
            columns.optionalSeries("diagnosis_code_", 10, Form.diagnosis());
    private final Column adjustment = columns.optional("claim_adjustment_code", Adjustments.FORM);
    private final Column procedures = columns.optional("procedure_codes", ListedProcedures.FORM);
    private final SumOfClaim sums = new SumOfClaim(personId, claimId, revenueCenter, allowed, paid);

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
        Optional<DateSpan> stay = stay(line);
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
                        line.quantity(quantity),
                        line.money(charge),
                        line.text(diagnosisType),
                        InstitutionalDetail.of(ListedProcedures.of(line.text(procedures)))));
    }

    /// The days of the line; those of the claim where the line does not say.
    private Optional<DateSpan> service(CsvLine line, LocalDate claimStart) {
        if (line.has(lineStart)) {
            LocalDate day = line.day(lineStart);
            return line.span(day, line.day(lineEnd, day), lineEnd);
        }
        Column last = line.has(lineEnd) ? lineEnd : end;
        return line.span(claimStart, line.day(last, claimStart), last);
    }

    /// Admission through discharge; through the end of the claim while the person is still in.
    private Optional<DateSpan> stay(CsvLine line) {
        if (!line.has(admission)) {
            return Optional.empty();
        }
        LocalDate day = line.day(admission);
        if (line.has(discharge)) {
            return line.span(day, line.day(discharge), discharge);
        }
        LocalDate claimEnd = line.day(end, line.day(start));
        return Optional.of(new DateSpan(day, claimEnd.isBefore(day) ? day : claimEnd));
    }

    private ClaimLine claimLine(CsvLine line, DateSpan service, Optional<DateSpan> stay) {
        return new ClaimLine(
                new BeneficiaryId(line.text(personId)),
                line.text(claimId),
                line.whole(lineNumber),
                line.text(type).equals("professional")
                        ? ClaimLine.Kind.PROFESSIONAL
                        : ClaimLine.Kind.INSTITUTIONAL,
                service,
                line.day(received),
                line.dayIfAny(paidOn),
                stay,
                line.text(dischargeStatus),
                line.text(place),
                line.text(billType),
                line.text(drg),
                line.text(revenueCenter),
                line.text(hcpcs),
                line.text(specialty),
                line.text(renderingNpi),
                line.text(billingTin),
                line.text(facility),
                line.money(allowed),
                line.money(paid),
                diagnoses(line));
    }

    private List<String> diagnoses(CsvLine line) {
        List<String> codes = new ArrayList<>();
        for (Column column : diagnoses) {
            if (line.has(column)) {
                codes.add(line.text(column));
            }
        }
        return codes;
    }
}
