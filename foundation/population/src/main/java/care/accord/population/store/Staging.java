package care.accord.population.store;

import care.accord.population.ClaimLine;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.files.FeedSink;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.ReportedFill;
import care.accord.population.files.ReportedSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Collects the records of feeds in scratch files, one a table and shard, created when first needed.
final class Staging implements FeedSink {
    private final Path scratch;
    private final Shards shards;
    private final Map<Table, Map<Integer, RowWriter>> writers = new TreeMap<>();

    Staging(Path scratch, Shards shards) {
        this.scratch = scratch;
        this.shards = shards;
    }

    /// The writers that took rows, by table and shard.
    Map<Table, Map<Integer, RowWriter>> writers() {
        return writers;
    }

    /// Ends writing, so that the files can be read.
    void flush() {
        writers.values()
                .forEach(byShard -> byShard.values().forEach(writer -> writing(writer::close)));
    }

    @Override
    public void coverage(ReportedCoverage coverage) {
        writing(() -> {
            person(coverage);
            for (Enrollment span : coverage.spans()) {
                enrollment(new ReportedSpan(span, coverage.payer(), coverage.received()));
            }
        });
    }

    @Override
    public void span(ReportedSpan span) {
        writing(() -> enrollment(span));
    }

    @Override
    public void claim(ReportedClaim claim) {
        writing(() -> claimLine(claim));
    }

    @Override
    public void fill(ReportedFill fill) {
        writing(() -> drugFill(fill));
    }

    @Override
    public void voluntaryAlignment(VoluntaryAlignment alignment) {
        writing(() ->
                DeclarationRows.write(
                        alignment,
                        row(Table.VOLUNTARY_ALIGNMENT, alignment.beneficiary().value())));
    }

    @Override
    public void sharingPreference(SharingPreference preference) {
        writing(() ->
                DeclarationRows.write(
                        preference,
                        row(Table.SHARING_PREFERENCE, preference.beneficiary().value())));
    }

    @Override
    public void restrictedClaim(RestrictedClaim claim) {
        writing(() ->
                DeclarationRows.write(
                        claim, row(Table.RESTRICTED_CLAIM, claim.beneficiary().value())));
    }

    private RowWriter row(Table table, String beneficiary) throws IOException {
        int shard = shards.of(beneficiary);
        Map<Integer, RowWriter> byShard = writers.computeIfAbsent(table, _ -> new TreeMap<>());
        RowWriter writer = byShard.get(shard);
        if (writer == null) {
            writer = new RowWriter(scratch.resolve(table.staging(shard) + ".csv"));
            byShard.put(shard, writer);
        }
        return writer;
    }

    private void person(ReportedCoverage coverage) throws IOException {
        Person person = coverage.person();
        row(Table.PERSON, person.id().value())
                .text(person.id().value())
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
                                .max(java.time.LocalDate::compareTo))
                .end();
    }

    private void enrollment(ReportedSpan reported) throws IOException {
        Enrollment span = reported.span();
        row(Table.ENROLLMENT, span.id().value())
                .text(span.id().value())
                .day(reported.received())
                .text(span.coverage().code())
                .text(span.plan())
                .day(span.span().start())
                .day(span.span().end())
                .end();
    }

    private void claimLine(ReportedClaim claim) throws IOException {
        ClaimLine line = claim.line();
        RowWriter row = row(Table.CLAIM_LINE, line.beneficiary().value());
        row.text(line.beneficiary().value())
                .text(line.claimId())
                .number(line.lineNumber())
                .text(ClaimTypes.code(line.kind()))
                .text(claim.adjustment().code())
                .day(line.received())
                .day(line.paid())
                .day(line.service().start())
                .day(line.service().end())
                .day(claim.claim().start())
                .day(claim.claim().end())
                .day(line.stay().map(stay -> stay.start()))
                .day(line.stay().map(stay -> stay.end()));
        setting(row, claim);
        row.allowed(line.allowedAmount().cents())
                .paid(line.paidAmount().cents())
                .number(claim.charge().cents())
                .text(claim.diagnosisType())
                .text(String.join(" ", line.diagnoses()))
                .text(claim.payer())
                .text(claim.plan())
                .end();
    }

    private static void setting(RowWriter row, ReportedClaim claim) {
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

    private void drugFill(ReportedFill fill) throws IOException {
        row(Table.DRUG_FILL, fill.beneficiary().value())
                .text(fill.beneficiary().value())
                .text(fill.claimId())
                .number(fill.lineNumber())
                .text(fill.adjustment().code())
                .day(fill.received())
                .day(fill.paidOn())
                .day(fill.dispensed())
                .text(fill.ndc())
                .text(fill.prescribingNpi())
                .text(fill.dispensingNpi())
                .quantity(fill.quantity())
                .number(fill.daysSupply())
                .number(fill.refills())
                .allowed(fill.allowed().cents())
                .paid(fill.paid().cents())
                .text(fill.payer())
                .text(fill.plan())
                .end();
    }

    private static void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new StoreFailure("The scratch folder of the store cannot be written", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
