package care.accord.population.store;

import care.accord.population.ClaimLine;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.files.FeedSink;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.ReportedFill;

import java.io.IOException;
import java.time.LocalDate;

/// Writes the records of feeds as rows.
final class FeedStaging implements FeedSink {
    private final Staging staging;
    private final Row row = new Row();

    FeedStaging(Staging staging) {
        this.staging = staging;
    }

    private Row begin() {
        row.clear();
        return row;
    }

    private void end(Table table) {
        try {
            staging.add(table, row);
        } catch (IOException e) {
            throw new StoreFailure("The scratch folder of the store cannot be written", e);
        }
    }

    @Override
    public void coverage(ReportedCoverage coverage) {
        Person person = coverage.person();
        begin().text(person.id().value())
                .day(coverage.received())
                .text(coverage.payer())
                .text(person.givenName())
                .text(person.familyName())
                .day(person.birthDate())
                .day(person.deathDate())
                .text(person.sex())
                .text(person.race())
                .text(person.ethnicity())
                .text(person.language())
                .text(person.dualStatus())
                .text(person.medicareStatus())
                .text(person.state())
                .text(person.countyFips())
                .text(person.zipCode())
                .number(person.areaDeprivation())
                .day(
                        coverage.spans().stream()
                                .map(enrollment -> enrollment.span().start())
                                .max(LocalDate::compareTo));
        end(Table.PERSON);
        coverage.spans().forEach(span -> enrollment(coverage, span));
    }

    private void enrollment(ReportedCoverage coverage, Enrollment span) {
        begin().text(span.id().value())
                .day(span.span().start())
                .day(coverage.received())
                .text(span.coverage().code())
                .text(span.plan())
                .day(span.span().end());
        end(Table.ENROLLMENT);
    }

    @Override
    public void claim(ReportedClaim claim) {
        ClaimLine line = claim.line();
        begin().text(line.beneficiary().value())
                .day(line.service().start())
                .text(line.claimId())
                .number(line.lineNumber())
                .day(line.received())
                .text(claim.adjustment().code())
                .text(ClaimTypes.code(line.kind()))
                .day(line.paid())
                .day(line.service().end())
                .day(claim.claim().start())
                .day(claim.claim().end())
                .day(line.stay().map(stay -> stay.start()))
                .day(line.stay().map(stay -> stay.end()));
        setting(claim);
        row.allowed(line.allowedAmount().cents())
                .paid(line.paidAmount().cents())
                .number(claim.charge().cents())
                .text(claim.diagnosisType())
                .count(line.diagnoses().size());
        line.diagnoses().forEach(row::text);
        row.text(claim.payer()).text(claim.plan());
        end(Table.CLAIM_LINE);
    }

    private void setting(ReportedClaim claim) {
        ClaimLine line = claim.line();
        row.text(line.dischargeStatus())
                .text(line.placeOfService())
                .text(line.billType())
                .text(line.drg())
                .text(line.revenueCenter())
                .text(line.hcpcs())
                .text(claim.modifier())
                .quantity(claim.quantity())
                .text(line.specialty())
                .text(line.renderingNpi())
                .text(line.billingTin())
                .text(claim.billingNpi())
                .text(line.facility());
    }

    @Override
    public void fill(ReportedFill fill) {
        begin().text(fill.beneficiary().value())
                .day(fill.dispensed())
                .text(fill.claimId())
                .number(fill.lineNumber())
                .day(fill.received())
                .text(fill.adjustment().code())
                .day(fill.paidOn())
                .text(fill.ndc())
                .text(fill.prescribingNpi())
                .text(fill.dispensingNpi())
                .quantity(fill.quantity())
                .number(fill.daysSupply())
                .number(fill.refills())
                .allowed(fill.allowed().cents())
                .paid(fill.paid().cents())
                .text(fill.payer())
                .text(fill.plan());
        end(Table.DRUG_FILL);
    }
}
