package care.accord.population.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.Rejection;
import care.accord.population.files.SubstanceUseFile;
import care.accord.population.files.Verdict;
import care.accord.population.restriction.SubstanceUsePolicy.Decision;
import care.accord.population.store.PopulationStore;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A consent names its recipient and its days, and a disclosure names the consent (42 CFR 2.31, 2.32)")
class ConsentTest {
    private static final BeneficiaryId P1 = new BeneficiaryId("P1");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final String COLUMNS =
            "person_id,consent_id,recipient,effective_date,end_date,received_date\n";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "one for the recipient      | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02            | -                          | K1",
                "one for anyone             | share-with-consent | P1,K1,any,2025-01-01,,2025-01-02             | -                          | K1",
                "one for somebody else      | share-with-consent | P1,K1,west,2025-01-01,,2025-01-02            | -                          | -",
                "on its last day            | share-with-consent | P1,K1,east,2025-01-01,2025-06-30,2025-01-02  | -                          | K1",
                "after its last day         | share-with-consent | P1,K1,east,2025-01-01,2025-06-29,2025-01-02  | -                          | -",
                "before its first day       | share-with-consent | P1,K1,east,2025-07-01,,2025-01-02            | -                          | -",
                "one we learn of later      | share-with-consent | P1,K1,east,2025-01-01,,2025-07-02            | -                          | -",
                "one that is withdrawn      | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02;P1,K1,east,2025-01-01,2025-03-01,2025-03-02 | - | -",
                "withdrawn later on         | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02;P1,K1,east,2025-01-01,2025-03-01,2025-08-01 | - | K1",
                "declined since             | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02            | P1,decline,all,2025-02-01  | -",
                "declined before            | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02            | P1,decline,all,2024-02-01  | K1",
                "of two the later           | share-with-consent | P1,K1,east,2025-01-01,,2025-01-02;P1,K2,any,2025-02-01,,2025-02-02 | - | K2",
                "nothing is shared          | withhold           | P1,K1,east,2025-01-01,,2025-01-02            | -                          | -",
                "an unknown word            | include            | P1,K1,east,2025-01-01,,2025-01-02            | -                          | -",
                "shared, under a consent    | share              | P1,K1,east,2025-01-01,,2025-01-02            | -                          | K1",
            })
    void aDisclosureIsUnderAConsentInForce(
            String rule, String contract, String consents, String preference, String consent)
            throws Exception {
        Decision decision = decide(contract, consents, Optional.ofNullable(preference));

        assertThat(
                        decision instanceof Decision.Shown(var _, Optional<String> id)
                                ? id
                                : Optional.empty())
                .as(rule)
                .isEqualTo(Optional.ofNullable(consent));
        if (consent == null) {
            assertThat(decision).isInstanceOf(Decision.Withheld.class);
        }
    }

    @Test
    void sharedWithoutAConsentThereIsNoneToName() throws Exception {
        assertThat(decide("share", "P2,K1,east,2025-01-01,,2025-01-02", Optional.empty()))
                .isEqualTo(new Decision.Shown("42 CFR 2.33(b)", Optional.empty()));
    }

    private Decision decide(String contract, String consents, Optional<String> preference)
            throws Exception {
        List<FeedFile> feeds = new java.util.ArrayList<>();
        feeds.add(
                feed(
                        FeedKind.ELIGIBILITY,
                        "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage\nP1,1950-01-01,2025-01-01,2025-12-31,AB\n"));
        feeds.add(feed(FeedKind.CONSENTS, COLUMNS + consents.replace(';', '\n') + "\n"));
        if (preference.isPresent()) {
            feeds.add(
                    feed(
                            FeedKind.SHARING_PREFERENCES,
                            "person_id,preference,scope,effective_date\n"
                                    + preference.get()
                                    + "\n"));
        }
        PopulationStore store = PopulationStore.at(Files.createTempDirectory(folder, "store"));
        Population population = store.load(store.publish("payer-north", List.of(), feeds), DAY);
        return SubstanceUsePolicy.ofContract(contract)
                .decide(PersonsWord.of(population, P1), "east", DAY);
    }

    private FeedFile feed(FeedKind kind, String content) throws IOException {
        return FeedFile.of(
                kind, Files.writeString(Files.createTempFile(folder, "feed", ".csv"), content));
    }

    @Test
    void aConsentEndsAfterItBegins() throws Exception {
        Verdict verdict =
                FeedReader.check(
                        feed(FeedKind.CONSENTS, COLUMNS + "P1,K1,east,2025-01-01,2024-12-31,\n"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected ->
                                assertThat(rejected.rejections())
                                        .containsExactly(
                                                new Rejection(
                                                        2,
                                                        "end_date",
                                                        "comes before the day the span starts")));
    }

    @Test
    void theOperatorCanBeStricterThanTheContractAndNotLaxer() {
        SubstanceUsePolicies operators =
                SubstanceUsePolicies.of("k-1/east=exclude,k-2/east=include-tpo");
        SubstanceUsePolicy agreed = SubstanceUsePolicy.INCLUDE_WITH_CONSENT;

        assertThat(operators.resolve("k-1", "east", agreed)).isEqualTo(SubstanceUsePolicy.EXCLUDE);
        assertThat(operators.resolve("k-2", "east", agreed)).isEqualTo(agreed);
        assertThat(operators.resolve("k-3", "east", agreed)).isEqualTo(agreed);
    }

    /// Codes of this list are no drugs.
    @ParameterizedTest(name = "{0} on the list, {1} on the claim: {2}")
    @CsvSource({
        "99999-0001-01, 99999000101, true",
        "9999-0001-01, 09999000101, true",
        "99999-001-01, 99999000101, true",
        "99999-0001-1, 99999000101, true",
        "99999000101, 99999000101, true",
        "999990001*, 99999000107, true",
        "99999-0001-01, 99999000102, false",
    })
    void aFillOfADrugOnTheListIsRestricted(String listed, String ndc, boolean restricted)
            throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("codes.csv"),
                        "code_system,code,from,to,source\nndc," + listed + ",,,demonstration\n");
        PopulationStore store =
                PopulationStore.at(folder.resolve("restricting"))
                        .restricting(SubstanceUseFile.read(list));
        Population population =
                store.load(
                        store.publish(
                                "payer-north",
                                List.of(),
                                List.of(
                                        feed(
                                                FeedKind.PHARMACY_CLAIMS,
                                                "claim_id,claim_line_number,person_id,dispensing_date,ndc_code,received_date,paid_amount,allowed_amount\nF1,1,P1,2025-02-01,"
                                                        + ndc
                                                        + ",2025-02-02,1,1\n"))),
                        DAY);

        assertThat(population.restrictedClaims(P1).contains("F1")).isEqualTo(restricted);
    }
}
