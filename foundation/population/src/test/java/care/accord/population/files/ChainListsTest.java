package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("pcp-selections and provider-geography: lists a rule chain reads beside claims")
class ChainListsTest {
    private static final String SELECTIONS =
            "person_id,npi,tin,chosen_by,effective_date,end_date\n";
    private static final String AREAS = "npi,tin,area_kind,area_code,places\n";

    @TempDir Path folder;

    @Test
    void aSelectionIsASpan() throws IOException {
        List<ListedPcp> read = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        file(
                                FeedKind.PCP_SELECTIONS,
                                SELECTIONS
                                        + "A,1234567893,,member,2025-01-01,\n"
                                        + "A,,100000001,plan,2024-01-01,2024-12-31\n"),
                        new FeedSink() {
                            @Override
                            public void pcpSelection(ListedPcp selection) {
                                read.add(selection);
                            }
                        });
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(read)
                .containsExactly(
                        new ListedPcp(
                                new BeneficiaryId("A"),
                                Optional.of(new Npi("1234567893")),
                                Optional.empty(),
                                "member",
                                new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(9999, 12, 31))),
                        new ListedPcp(
                                new BeneficiaryId("A"),
                                Optional.empty(),
                                Optional.of(new Tin("100000001")),
                                "plan",
                                new DateSpan(
                                        LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))));
    }

    @Test
    void anAreaMayCarryPlaces() throws IOException {
        List<ProviderArea> read = new ArrayList<>();
        FeedReader.read(
                file(
                        FeedKind.PROVIDER_GEOGRAPHY,
                        AREAS + ",100000001,zip,55401,\n,100000001,,,250\n"),
                new FeedSink() {
                    @Override
                    public void providerArea(ProviderArea area) {
                        read.add(area);
                    }
                });
        Optional<Tin> tin = Optional.of(new Tin("100000001"));
        assertThat(read)
                .containsExactly(
                        new ProviderArea(Optional.empty(), tin, "zip", "55401", 0),
                        new ProviderArea(Optional.empty(), tin, "", "", 250));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "'A,,,member,2025-01-01,', npi, 'is blank and so is tin: name a clinician, a practice or both'",
        "'A,1234567890,,member,2025-01-01,', npi, '''1234567890'' has a wrong check digit'",
        "'A,,100000001,me,2025-01-01,', chosen_by, '''me'' is not one of member, plan'",
        "'A,,100000001,plan,2025-01-02,2025-01-01', end_date, comes before the day the span starts",
        "'A,,100000001,plan,,', effective_date, is required and blank",
    })
    void aSelectionThatCannotBe(String row, String field, String reason) throws IOException {
        assertThat(rejections(FeedKind.PCP_SELECTIONS, SELECTIONS + row))
                .containsExactly(new Rejection(2, field, reason));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "',100000001,zip,,', area_code, 'goes with area_kind: give both or neither'",
        "',100000001,,,', area_kind, 'is blank and so is places: the line says nothing'",
        "',100000001,zip,5540,', area_code, '''5540'' is not a number of 5 digits'",
        "',100000001,,,-1', places, '''-1'' is not a whole number from 0 to 10000000'",
        "',,zip,55401,', npi, 'is blank and so is tin: name a clinician, a practice or both'",
    })
    void anAreaThatCannotBe(String row, String field, String reason) throws IOException {
        assertThat(rejections(FeedKind.PROVIDER_GEOGRAPHY, AREAS + row))
                .containsExactly(new Rejection(2, field, reason));
    }

    private List<Rejection> rejections(FeedKind kind, String text) throws IOException {
        return switch (FeedReader.check(file(kind, text))) {
            case Verdict.Accepted _ -> List.of();
            case Verdict.Rejected rejected -> rejected.rejections();
        };
    }

    @Test
    void aSubscriberIsSomebodyElse() throws IOException {
        List<ListedSubscriber> read = new ArrayList<>();
        FeedSink sink =
                new FeedSink() {
                    @Override
                    public void subscriber(ListedSubscriber subscriber) {
                        read.add(subscriber);
                    }
                };
        String columns = "person_id,subscriber_id,relationship\n";
        assertThat(
                        FeedReader.read(
                                file(FeedKind.SUBSCRIBERS, columns + "A,A,self\nB,A,child\nC,A,\n"),
                                sink))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(read)
                .containsExactly(
                        new ListedSubscriber(
                                new BeneficiaryId("B"), new BeneficiaryId("A"), "child"),
                        new ListedSubscriber(
                                new BeneficiaryId("C"), new BeneficiaryId("A"), "other"));
        assertThat(FeedReader.check(file(FeedKind.SUBSCRIBERS, columns + "B,A,self\n")))
                .isInstanceOf(Verdict.Rejected.class);
    }

    private FeedFile file(FeedKind kind, String text) throws IOException {
        return FeedFile.of(kind, Files.writeString(folder.resolve("list.csv"), text));
    }
}
