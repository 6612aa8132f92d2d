package care.accord.population.store;

import care.accord.population.ClaimLine;
import care.accord.population.Consent;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.files.ClaimFields;
import care.accord.population.files.DataSharingExclusion;
import care.accord.population.files.FeedSink;
import care.accord.population.files.InstitutionalDetail;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.ReportedFill;
import care.accord.population.files.ReportedIdentity;
import care.accord.population.files.ReportedSpan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

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
        for (Enrollment span : coverage.spans()) {
            span(new ReportedSpan(span, coverage.payer(), coverage.received()));
        }
    }

    @Override
    public void span(ReportedSpan reported) {
        Enrollment span = reported.span();
        begin().text(span.id().value())
                .day(span.span().start())
                .day(reported.received())
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

    @Override
    public void claim(ClaimFields claim) {
        begin();
        text(claim, ClaimFields.PERSON_ID);
        row.number(claim.serviceStart());
        text(claim, ClaimFields.CLAIM_ID);
        row.number(claim.number(ClaimFields.LINE_NUMBER))
                .number(claim.number(ClaimFields.RECEIVED))
                .text(claim.adjustment().code());
        text(claim, ClaimFields.TYPE);
        numberIfAny(claim, ClaimFields.PAID_ON);
        row.number(claim.serviceEnd()).number(claim.claimStart()).number(claim.claimEnd());
        if (claim.hasStay()) {
            row.present(claim.admission()).present(claim.discharge());
        } else {
            row.absent().absent();
        }
        setting(claim);
        row.allowed(claim.number(ClaimFields.ALLOWED))
                .paid(claim.number(ClaimFields.PAID))
                .number(claim.number(ClaimFields.CHARGE));
        text(claim, ClaimFields.DIAGNOSIS_TYPE);
        diagnoses(claim);
        text(claim, ClaimFields.PAYER);
        text(claim, ClaimFields.PLAN);
        end(Table.CLAIM_LINE);
    }

    private void setting(ClaimFields claim) {
        text(claim, ClaimFields.DISCHARGE_STATUS);
        text(claim, ClaimFields.PLACE_OF_SERVICE);
        text(claim, ClaimFields.BILL_TYPE);
        text(claim, ClaimFields.DRG);
        text(claim, ClaimFields.REVENUE_CENTER);
        text(claim, ClaimFields.HCPCS);
        text(claim, ClaimFields.MODIFIER);
        numberIfAny(claim, ClaimFields.QUANTITY);
        text(claim, ClaimFields.SPECIALTY);
        text(claim, ClaimFields.RENDERING_NPI);
        text(claim, ClaimFields.BILLING_TIN);
        text(claim, ClaimFields.BILLING_NPI);
        text(claim, ClaimFields.FACILITY);
        institutional(InstitutionalDetail.NONE);
    }

    private void diagnoses(ClaimFields claim) {
        int count = 0;
        int end = ClaimFields.DIAGNOSIS + ClaimFields.DIAGNOSES;
        for (int field = ClaimFields.DIAGNOSIS; field < end; field++) {
            count += claim.has(field) ? 1 : 0;
        }
        row.count(count);
        for (int field = ClaimFields.DIAGNOSIS; field < end; field++) {
            if (claim.has(field)) {
                text(claim, field);
            }
        }
    }

    private void text(ClaimFields claim, int field) {
        row.text(claim.bytes(), claim.start(field), claim.length(field));
    }

    private void numberIfAny(ClaimFields claim, int field) {
        if (claim.has(field)) {
            row.present(claim.number(field));
        } else {
            row.absent();
        }
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
        institutional(claim.institutional());
    }

    private void institutional(InstitutionalDetail detail) {
        row.text(detail.claimType())
                .text(detail.attendingNpi())
                .text(detail.operatingNpi())
                .text(detail.otherNpi());
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

    @Override
    public void identity(ReportedIdentity identity) {
        begin().text(identity.previous().value())
                .day(Optional.of(identity.received()))
                .text(identity.current().value());
        end(Table.IDENTITY);
    }

    @Override
    public void voluntaryAlignment(VoluntaryAlignment alignment) {
        DeclarationRows.write(alignment, begin());
        end(Table.VOLUNTARY_ALIGNMENT);
    }

    @Override
    public void sharingPreference(SharingPreference preference) {
        DeclarationRows.write(preference, begin());
        end(Table.SHARING_PREFERENCE);
    }

    @Override
    public void consent(Consent consent) {
        DeclarationRows.write(consent, begin());
        end(Table.CONSENT);
    }

    @Override
    public void exclusion(DataSharingExclusion exclusion) {
        sharingPreference(exclusion.preference());
    }

    @Override
    public void restrictedClaim(RestrictedClaim claim) {
        DeclarationRows.write(claim, begin());
        end(Table.RESTRICTED_CLAIM);
    }
}
