package care.accord.population.store.staging;

import care.accord.population.ClaimLine;
import care.accord.population.Consent;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.Texts;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.files.ClaimFields;
import care.accord.population.files.DataSharingExclusion;
import care.accord.population.files.FeedSink;
import care.accord.population.files.InstitutionalDetail;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.ReportedFill;
import care.accord.population.files.ReportedIdentity;
import care.accord.population.files.ReportedProcedure;
import care.accord.population.files.ReportedSpan;
import care.accord.population.files.WithdrawnIdentity;
import care.accord.population.store.rows.Row;
import care.accord.population.store.snapshot.StoreFailure;
import care.accord.population.store.snapshot.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Writes the records of feeds as rows.
public final class FeedStaging implements FeedSink {
    /// Stands for a coverage in a row that covers nothing: it tells that the delivery spoke of this month, and that the months of
    /// earlier deliveries stand.
    public static final String MONTH_TOLD = "month-told";

    private final Staging staging;
    private ClaimRows claims;

    public FeedStaging(Staging staging) {
        this.staging = staging;
        claims = new ClaimRows(new ClaimFields(staging.people()), staging.newRow(Table.CLAIM_LINE));
    }

    @Override
    public Texts people() {
        return staging.people();
    }

    private void add(Row row) {
        try {
            staging.add(row);
        } catch (IOException e) {
            throw new StoreFailure("The scratch folder of the store cannot be written", e);
        }
    }

    @Override
    public void coverage(ReportedCoverage coverage) {
        Person person = coverage.person();
        Row row = staging.begin(Table.PERSON);
        row.text(person.id().value())
                .day(coverage.received())
                .texts(coverage.payer(), person.givenName(), person.familyName())
                .day(person.birthDate())
                .day(person.deathDate())
                .texts(
                        person.sex(),
                        person.race(),
                        person.ethnicity(),
                        person.language(),
                        person.dualStatus(),
                        person.medicareStatus(),
                        person.state(),
                        person.countyFips(),
                        person.zipCode())
                .number(person.areaDeprivation())
                .day(
                        coverage.spans().stream()
                                .map(enrollment -> enrollment.span().start())
                                .max(LocalDate::compareTo));
        List<String> facts = person.medicare().facts();
        row.count(facts.size()).texts(facts.toArray(String[]::new));
        add(row);
        for (Enrollment span : coverage.spans()) {
            span(new ReportedSpan(span, coverage.payer(), coverage.received()));
        }
        coverage.month()
                .ifPresent(month -> {
                    Row told = staging.begin(Table.ENROLLMENT);
                    told.text(person.id().value())
                            .day(month.atDay(1))
                            .day(coverage.received())
                            .text(MONTH_TOLD)
                            .text("")
                            .day(month.atEndOfMonth());
                    add(told);
                });
    }

    @Override
    public void span(ReportedSpan reported) {
        Enrollment span = reported.span();
        Row row = staging.begin(Table.ENROLLMENT);
        row.text(span.id().value())
                .day(span.span().start())
                .day(reported.received())
                .text(span.coverage().code())
                .text(span.plan())
                .day(span.span().end());
        add(row);
    }

    @Override
    public void claim(ReportedClaim claim) {
        ClaimLine line = claim.line();
        Row row = staging.begin(Table.CLAIM_LINE);
        row.text(line.beneficiary().value())
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
        setting(claim, row);
        row.number(line.allowedAmount().cents())
                .number(line.paidAmount().cents())
                .number(claim.charge().cents())
                .text(claim.diagnosisType())
                .count(line.diagnoses().size());
        line.diagnoses().forEach(row::text);
        row.text(claim.payer()).text(claim.plan());
        procedures(claim.institutional().procedures(), row);
        add(row);
    }

    private static void procedures(List<ReportedProcedure> procedures, Row row) {
        row.count(procedures.size());
        procedures.forEach(procedure -> row.text(procedure.code()));
        row.count(procedures.size());
        procedures.forEach(
                procedure -> row.text(procedure.day().map(LocalDate::toString).orElse("")));
    }

    @Override
    public void claim(ClaimFields claim) {
        if (claim.people() != staging.people()) {
            claim(claim.reported());
            return;
        }
        if (!claims.isOf(claim)) {
            claims = new ClaimRows(claim, staging.newRow(Table.CLAIM_LINE));
        }
        add(claims.write());
    }

    private static void setting(ReportedClaim claim, Row row) {
        ClaimLine line = claim.line();
        row.texts(
                        line.dischargeStatus(),
                        line.placeOfService(),
                        line.billType(),
                        line.drg(),
                        line.revenueCenter(),
                        line.hcpcs(),
                        claim.modifier())
                .quantity(claim.quantity())
                .texts(
                        line.specialty(),
                        line.renderingNpi(),
                        line.billingTin(),
                        claim.billingNpi(),
                        line.facility());
        institutional(claim.institutional(), row);
    }

    private static void institutional(InstitutionalDetail detail, Row row) {
        row.texts(
                detail.claimType(),
                detail.attendingNpi(),
                detail.operatingNpi(),
                detail.otherNpi());
    }

    @Override
    public void fill(ReportedFill fill) {
        Row row = staging.begin(Table.DRUG_FILL);
        row.text(fill.beneficiary().value())
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
                .number(fill.allowed().cents())
                .number(fill.paid().cents())
                .text(fill.payer())
                .text(fill.plan());
        add(row);
    }

    @Override
    public void identity(ReportedIdentity identity) {
        Row row = staging.begin(Table.IDENTITY);
        row.text(identity.previous().value())
                .day(identity.received())
                .text(identity.current().value());
        add(row);
    }

    @Override
    public void identityWithdrawn(WithdrawnIdentity identity) {
        Row row = staging.begin(Table.WITHDRAWN_IDENTITY);
        row.text(identity.previous().value())
                .day(identity.received())
                .text(identity.current().value())
                .text(identity.reason());
        add(row);
    }

    @Override
    public void voluntaryAlignment(VoluntaryAlignment alignment) {
        Row row = staging.begin(Table.VOLUNTARY_ALIGNMENT);
        DeclarationRows.write(alignment, row);
        add(row);
    }

    @Override
    public void sharingPreference(SharingPreference preference) {
        Row row = staging.begin(Table.SHARING_PREFERENCE);
        DeclarationRows.write(preference, row);
        add(row);
    }

    @Override
    public void consent(Consent consent) {
        Row row = staging.begin(Table.CONSENT);
        DeclarationRows.write(consent, row);
        add(row);
    }

    @Override
    public void exclusion(DataSharingExclusion exclusion) {
        sharingPreference(exclusion.preference());
    }

    @Override
    public void restrictedClaim(RestrictedClaim claim) {
        Row row = staging.begin(Table.RESTRICTED_CLAIM);
        DeclarationRows.write(claim, row);
        add(row);
    }
}
