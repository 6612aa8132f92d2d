package care.accord.population;

import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a population holds about one person, taken out of its columns: what one needs to ask how somebody would have
/// been decided if only some of the facts had changed.
///
/// @param lines standing lines in the order of the population; columns keep no received date, so that they carry the day of
///     the service instead, and discharge status, group and diagnoses are blank where
///     they were not loaded. Procedures are left out: nothing that decides who is whose asks for them
/// @param alignments whom the person chose
public record History(
        Person person,
        List<Enrollment> coverage,
        List<ClaimLine> lines,
        List<VoluntaryAlignment> alignments) {
    public History {
        coverage = List.copyOf(coverage);
        alignments = List.copyOf(alignments);
        lines = List.copyOf(lines);
    }

    public static History of(Population population, int index) {
        Beneficiary beneficiary = population.beneficiary(index);
        return new History(
                beneficiary.person(),
                coverage(beneficiary),
                lines(beneficiary),
                population.voluntaryAlignments(beneficiary.id()));
    }

    /// A population of this person alone: the same facts give the same decision as among everybody else.
    public Population alone() {
        PopulationBuilder builder = new PopulationBuilder().add(person);
        coverage.forEach(builder::add);
        lines.forEach(builder::add);
        return builder.build()
                .with(
                        new Declarations(
                                alignments.isEmpty() ? Map.of() : Map.of(person.id(), alignments),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                Map.of()));
    }

    private static List<Enrollment> coverage(Beneficiary beneficiary) {
        EnrollmentColumns spans = beneficiary.enrollment();
        List<Enrollment> coverage = new ArrayList<>();
        for (int span = beneficiary.firstSpan(); span < beneficiary.endSpan(); span++) {
            coverage.add(
                    new Enrollment(
                            beneficiary.id(),
                            spans.coverage(span),
                            spans.plan(span),
                            new DateSpan(
                                    LocalDate.ofEpochDay(spans.startDay(span)),
                                    LocalDate.ofEpochDay(spans.endDay(span)))));
        }
        return coverage;
    }

    private static List<ClaimLine> lines(Beneficiary beneficiary) {
        List<ClaimLine> lines = new ArrayList<>(beneficiary.endLine() - beneficiary.firstLine());
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            lines.add(line(beneficiary, line));
        }
        return lines;
    }

    private static ClaimLine line(Beneficiary beneficiary, int line) {
        ClaimColumns claims = beneficiary.claims();
        ClaimColumns.Dictionaries dictionaries = claims.dictionaries();
        LocalDate day = LocalDate.ofEpochDay(claims.serviceDay(line));
        return new ClaimLine(
                beneficiary.id(),
                claims.claimId(line),
                claims.lineNumber(line),
                claims.kind(line),
                new DateSpan(day, LocalDate.ofEpochDay(claims.serviceEndDay(line))),
                day,
                Optional.empty(),
                stay(claims, line),
                isLoaded(claims, ClaimColumn.DISCHARGE_STATUS)
                        ? dictionaries.dischargeStatus().value(claims.dischargeStatus(line))
                        : "",
                dictionaries.placeOfService().value(claims.placeOfService(line)),
                dictionaries.billType().value(claims.billType(line)),
                isLoaded(claims, ClaimColumn.DRG) ? dictionaries.drg().value(claims.drg(line)) : "",
                dictionaries.revenueCenter().value(claims.revenueCenter(line)),
                dictionaries.hcpcs().value(claims.hcpcs(line)),
                dictionaries.specialty().value(claims.specialty(line)),
                dictionaries.npi().value(claims.renderingNpi(line)),
                dictionaries.tin().value(claims.billingTin(line)),
                dictionaries.facility().value(claims.facility(line)),
                new Usd(claims.allowedCents(line)),
                new Usd(claims.paidCents(line)),
                isLoaded(claims, ClaimColumn.DIAGNOSES) ? diagnoses(claims, line) : List.of());
    }

    private static boolean isLoaded(ClaimColumns claims, ClaimColumn column) {
        return claims.columns().contains(column);
    }

    private static Optional<DateSpan> stay(ClaimColumns claims, int line) {
        int admission = claims.admissionDay(line);
        int discharge = claims.dischargeDay(line);
        return admission == ClaimColumns.NO_DAY || discharge == ClaimColumns.NO_DAY
                ? Optional.empty()
                : Optional.of(
                        new DateSpan(
                                LocalDate.ofEpochDay(admission), LocalDate.ofEpochDay(discharge)));
    }

    private static List<String> diagnoses(ClaimColumns claims, int line) {
        List<String> codes = new ArrayList<>(claims.diagnosisCount(line));
        for (int nth = 0; nth < claims.diagnosisCount(line); nth++) {
            codes.add(claims.dictionaries().diagnosis().value(claims.diagnosis(line, nth)));
        }
        return codes;
    }
}
