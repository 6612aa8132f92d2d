package care.accord.attribution.explanationofbenefit.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.explanationofbenefit.Claim;
import care.accord.attribution.explanationofbenefit.PersonsClaims;
import care.accord.attribution.explanationofbenefit.files.ShownClaims.Named;
import care.accord.attribution.export.writing.fhir.SmallLists;
import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.LineValues;
import care.accord.population.Person;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "What is written as ExplanationOfBenefit is what the platform reads from a feed of them")
class RoundTripTest {
    private static final BeneficiaryId SOMEONE = new BeneficiaryId("7");
    private static final DateSpan ALWAYS =
            new DateSpan(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    @TempDir Path folder;

    @Test
    void claimsOfEveryKindAreReadAsTheyWere() throws IOException, FeedRejected {
        List<Claim> claims = claims();
        assertThat(claims)
                .extracting(Claim::kind)
                .containsExactlyInAnyOrder(Kind.PROFESSIONAL, Kind.INSTITUTIONAL, Kind.PHARMACY);
        assertThat(read(written(claims))).containsExactlyElementsOf(claims);
    }

    private static List<Claim> claims() {
        PopulationBuilder builder = new PopulationBuilder().add(person());
        visit(1, "99213").forEach(builder::add);
        builder.add(stay()).add(fill());
        return PersonsClaims.of(builder.build().beneficiary(0), ALWAYS);
    }

    private static Person person() {
        return Person.of(SOMEONE, LocalDate.of(1945, 5, 5));
    }

    /// Two services of one visit, by two clinicians, for one reason.
    private static List<ClaimLine> visit(int first, String hcpcs) {
        return List.of(
                line(first, hcpcs, "1234567893", "60.50"),
                line(first + 1, "G0439", "1679576722", "40.00"));
    }

    private static ClaimLine line(int number, String hcpcs, String npi, String allowed) {
        return Visit.on("2025-03-0" + number)
                .to("100000001")
                .claim("visit-1")
                .number(number)
                .received("2025-04-01")
                .hcpcs(hcpcs)
                .npi(npi)
                .allowed(allowed)
                .paid("30.25")
                .diagnoses("E119", "I10")
                .line(SOMEONE);
    }

    private static ClaimLine stay() {
        return Visit.on("2025-05-01")
                .until("2025-05-04")
                .to("200000001")
                .stay("671800", "01")
                .drg("470")
                .claim("stay-1")
                .number(1)
                .received("2025-06-01")
                .allowed("12000.00")
                .paid("11000.00")
                .diagnoses("M1711")
                .line(SOMEONE);
    }

    private static LineValues fill() {
        LineValues fill = new LineValues();
        fill.beneficiary = SOMEONE.value();
        fill.claimId = "fill-1";
        fill.lineNumber = 1;
        fill.kind = Kind.PHARMACY;
        fill.receivedDay = (int) LocalDate.of(2025, 7, 1).toEpochDay();
        fill.serviceDay = (int) LocalDate.of(2025, 6, 20).toEpochDay();
        fill.serviceEndDay = fill.serviceDay;
        fill.renderingNpi = "1234567893";
        fill.ndc = "00071015523";
        fill.daysSupply = 90;
        fill.allowedCents = 1234;
        fill.paidCents = 1000;
        return fill;
    }

    private Path written(List<Claim> claims) throws IOException {
        Path file = folder.resolve("claims.ndjson");
        try (OutputStream out = Files.newOutputStream(file);
                FhirJson json = FhirJson.lines(out)) {
            for (Claim claim : claims) {
                Named named = new Named("7-" + claim.lines().size(), claim);
                new BenefitWriter(json, SmallLists.list(), 7, named).write();
            }
        }
        return file;
    }

    private List<Claim> read(Path file) throws IOException, FeedRejected {
        Path people = folder.resolve("people.csv");
        Files.writeString(
                people,
                """
                person_id,payer,plan,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
                7,north,original,Ada,One,1945-05-05,2025-01-01,2025-12-31,AB
                """);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        return PersonsClaims.of(
                store.load(
                                store.publish(
                                        "payer-north",
                                        List.of(),
                                        List.of(
                                                FeedFile.of(FeedKind.ELIGIBILITY, people),
                                                FeedFile.of(
                                                        FeedKind.FHIR_EXPLANATION_OF_BENEFIT,
                                                        file))),
                                LocalDate.of(2099, 1, 1),
                                PersonsClaims.COLUMNS)
                        .beneficiary(0),
                ALWAYS);
    }
}
