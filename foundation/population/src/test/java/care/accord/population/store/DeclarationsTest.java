package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Population;
import care.accord.population.SharingPreference;
import care.accord.population.SharingPreference.Choice;
import care.accord.population.SharingPreference.Scope;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.Rejection;
import care.accord.population.files.Verdict;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.population.store.snapshot.Table;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What people chose and allow is kept with both clocks (42 CFR 425.402(e), 425.708)")
class DeclarationsTest {
    private static final BeneficiaryId P1 = new BeneficiaryId("P1");
    private static final String ALIGNMENTS =
            """
            person_id,npi,tin,effective_date,revoked_date,source,received_date
            P1,1234567893,123456789,2025-01-01,,mymedicare,2025-01-15
            P1,,987654321,2025-06-01,,signed-form,2025-06-10
            P1,1234567893,123456789,2025-01-01,2025-06-01,mymedicare,2025-06-10
            """;

    @TempDir Path folder;

    @ParameterizedTest(name = "as known on {0}: {1} choices, the first stands on 2025-06-02: {2}")
    @CsvSource({"2025-01-14,0,false", "2025-06-09,1,true", "2025-12-31,2,false"})
    void aRevocationReplacesTheChoiceOnceItIsKnown(
            LocalDate known, int choices, boolean firstStands) throws Exception {
        Population population = load(FeedKind.VOLUNTARY_ALIGNMENTS, ALIGNMENTS, known);
        List<VoluntaryAlignment> alignments = population.voluntaryAlignments(P1);

        assertThat(alignments).hasSize(choices);
        assertThat(
                        alignments.stream()
                                .findFirst()
                                .map(first -> first.standsOn(LocalDate.of(2025, 6, 2)))
                                .orElse(false))
                .isEqualTo(firstStands);
    }

    @Test
    void everyFieldComesBack() throws Exception {
        Population population =
                load(FeedKind.VOLUNTARY_ALIGNMENTS, ALIGNMENTS, LocalDate.of(2025, 12, 31));

        assertThat(population.voluntaryAlignments(P1))
                .containsExactly(
                        new VoluntaryAlignment(
                                P1,
                                Optional.of(new Npi("1234567893")),
                                Optional.of(new Tin("123456789")),
                                LocalDate.of(2025, 1, 1),
                                Optional.of(LocalDate.of(2025, 6, 1)),
                                "mymedicare",
                                Optional.of(LocalDate.of(2025, 6, 10))),
                        new VoluntaryAlignment(
                                P1,
                                Optional.empty(),
                                Optional.of(new Tin("987654321")),
                                LocalDate.of(2025, 6, 1),
                                Optional.empty(),
                                "signed-form",
                                Optional.of(LocalDate.of(2025, 6, 10))));
        assertThat(population.voluntaryAlignments(new BeneficiaryId("P2"))).isEmpty();
    }

    @Test
    void preferencesComeBackInOrderOfEffect() throws Exception {
        Population population =
                load(
                        FeedKind.SHARING_PREFERENCES,
                        """
                        person_id,preference,scope,effective_date,source
                        P1,share,substance-use,2025-09-01,consent-form
                        P1,decline,,2025-03-01,1-800-medicare
                        """,
                        LocalDate.of(2025, 12, 31));

        assertThat(population.sharingPreferences(P1))
                .containsExactly(
                        new SharingPreference(
                                P1,
                                Choice.DECLINE,
                                Scope.ALL,
                                LocalDate.of(2025, 3, 1),
                                "1-800-medicare",
                                Optional.empty()),
                        new SharingPreference(
                                P1,
                                Choice.SHARE,
                                Scope.SUBSTANCE_USE,
                                LocalDate.of(2025, 9, 1),
                                "consent-form",
                                Optional.empty()));
    }

    @Test
    void everyChoiceOutlivesTheMergeOfManySmallFiles() throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest first =
                store.publish("payer-north", List.of(), List.of(Claims.people(folder, "P1", "P2")));
        SnapshotManifest latest = first;
        for (int month = 1; month <= 10; month++) {
            Path file =
                    Files.writeString(
                            folder.resolve("choice-" + month + ".csv"),
                            "person_id,npi,tin,effective_date,source\nP1,,123456789,2025-%02d-01,signed-form\n"
                                    .formatted(month));
            latest =
                    store.publish(
                            "payer-north",
                            List.of(latest),
                            List.of(FeedFile.of(FeedKind.VOLUNTARY_ALIGNMENTS, file)));
        }

        assertThat(latest.files())
                .filteredOn(file -> file.table().equals(Table.VOLUNTARY_ALIGNMENT.id()))
                .hasSizeLessThan(10);
        assertThat(store.load(latest, LocalDate.of(2025, 12, 31)).voluntaryAlignments(P1))
                .extracting(choice -> choice.effective().getMonthValue())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(store.changedSince(first, latest)).contains(Set.of(P1));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P1,,,2025-01-01, | npi | is blank and so is tin: name a clinician, a practice or both",
                "P1,1234567890,,2025-01-01, | npi | '1234567890' has a wrong check digit",
                "P1,1234567893,,2025-01-01,2024-12-31 | revoked_date | comes before the day the span starts",
            })
    void whatCannotBeAChoiceIsRejected(String row, String field, String reason) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("rejected.csv"),
                        "person_id,npi,tin,effective_date,revoked_date\n" + row + "\n");

        assertThat(FeedReader.check(FeedFile.of(FeedKind.VOLUNTARY_ALIGNMENTS, file)))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        verdict ->
                                assertThat(verdict.rejections())
                                        .containsExactly(new Rejection(2, field, reason)));
    }

    /// 42 CFR 425.708: nothing is shared from the day we learned of it, until the person says otherwise.
    @Test
    void anExclusionOfCmsIsADeclinedPreference() throws Exception {
        LocalDate received = LocalDate.of(2025, 3, 1);
        Path file =
                Files.writeString(
                        folder.resolve("bnex.xml"),
                        "<E><Beneficiary><MBI>P1</MBI><ExcludeReason>BD</ExcludeReason></Beneficiary></E>");
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(
                                new FeedFile(FeedKind.BNEX, file, Optional.of(received)),
                                Claims.people(folder, "P1")));

        assertThat(store.load(snapshot, received).sharingPreferences(P1))
                .containsExactly(
                        new SharingPreference(
                                P1,
                                SharingPreference.Choice.DECLINE,
                                SharingPreference.Scope.ALL,
                                received,
                                "bnex BD",
                                Optional.of(received)));
        assertThat(store.load(snapshot, received.minusDays(1)).sharingPreferences(P1)).isEmpty();
    }

    private Population load(FeedKind kind, String content, LocalDate known) throws Exception {
        Path file = Files.writeString(folder.resolve(kind.code() + ".csv"), content);
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(FeedFile.of(kind, file), Claims.people(folder, "P1")));
        return store.load(snapshot, known);
    }
}
