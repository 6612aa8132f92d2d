package care.accord.reconciliation.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.store.RosterMember;
import care.accord.population.store.RosterMember.Change;
import care.accord.reconciliation.contract.ContractDocument.Sharers;
import care.accord.reconciliation.ledger.Allocation;
import care.accord.reconciliation.ledger.Allocation.Weight;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A distribution credits whom a contract's part of a member fell to, with the months by each one's part (ADR 130)")
class AttributedMonthsTest {
    private static final int MILLIONTHS = 1_000_000;

    /// Ada's twelve months are 0.5 of practice 100 (clinician 1) and 0.25 of practice 200 (clinician 2), 0.25 somebody else's; of Ben's six a third is
    /// practice 200's; Cal is wholly practice 300's, who names no clinician; Dan was dropped, Eve has no months, Fay has no practice.
    private static final List<RosterMember> ROSTER =
            List.of(
                    member(1, 12, part("100", "1", "0.5"), part("200", "2", "0.25")),
                    member(2, 6, part("200", "2", "0.333333")),
                    member(3, 12, part("300", "", "1")),
                    new RosterMember(
                            4, new BeneficiaryId("p4"), "100", "1", 12, "rule", Change.DROPPED),
                    member(5, 0, part("100", "1", "1")),
                    member(6, 12, part("", "3", "0.1")));

    @ParameterizedTest(name = "{0}: {1}; $1,000.00 are {2}")
    @CsvSource({
        "PRACTICES,  100=6.0 200=4.999998 300=12, 100=260.87 200=217.39 300=521.74",
        "CLINICIANS, 1=6.0 2=4.999998 3=1.2,      1=491.80 2=409.84 3=98.36",
    })
    void eachHasTheMonthsByItsPartAndTheMoneyToTheCent(Sharers among, String months, String money) {
        List<Weight> weights = AttributedMonths.of(ROSTER, among);
        assertThat(text(weights.stream().map(one -> one.party() + "=" + one.value())))
                .isEqualTo(months);
        assertThat(
                        text(
                                Allocation.byWeight(Usd.of("1000.00"), weights).stream()
                                        .map(part ->
                                                part.party()
                                                        + "="
                                                        + part.amount().dollars().toPlainString())))
                .isEqualTo(money);
    }

    @Test
    void whereNobodyIsSharedMonthsAreWhole() {
        assertThat(
                        AttributedMonths.of(
                                List.of(
                                        member(1, 12, part("100", "1", "1")),
                                        member(2, 7, part("100", "2", "1"))),
                                Sharers.PRACTICES))
                .containsExactly(new Weight("100", BigDecimal.valueOf(19)));
    }

    @Test
    void whoHasNoMonthsOfAnybodyGetsNothing() {
        assertThat(AttributedMonths.of(ROSTER.subList(3, 5), Sharers.PRACTICES)).isEmpty();
    }

    /// Each person's parts go to practices of several contracts: what all are credited with is the person's months.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMonthsOfAllPracticesOfAllContractsAreThePersons(long seed) {
        Random random = new Random(seed);
        int contracts = random.nextInt(1, 5);
        List<List<RosterMember>> rosters = new ArrayList<>();
        for (int contract = 0; contract < contracts; contract++) {
            rosters.add(new ArrayList<>());
        }
        long months = 0;
        Map<String, BigDecimal> expected = new HashMap<>();
        for (int person = random.nextInt(1, 30); person > 0; person--) {
            int ofPerson = random.nextInt(1, 13);
            months += ofPerson;
            Map<Integer, List<RosterMember.Part>> byContract =
                    shared(random).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            part -> part.tin().charAt(0) % contracts));
            for (Map.Entry<Integer, List<RosterMember.Part>> of : byContract.entrySet()) {
                rosters.get(of.getKey())
                        .add(
                                member(
                                        person,
                                        ofPerson,
                                        of.getValue().toArray(RosterMember.Part[]::new)));
                for (RosterMember.Part part : of.getValue()) {
                    expected.merge(
                            part.tin(),
                            part.weight().multiply(BigDecimal.valueOf(ofPerson)),
                            BigDecimal::add);
                }
            }
        }
        List<Weight> credited =
                rosters.stream()
                        .flatMap(roster -> AttributedMonths.of(roster, Sharers.PRACTICES).stream())
                        .toList();
        assertThat(credited)
                .allSatisfy(one ->
                        assertThat(one.value()).isEqualByComparingTo(expected.get(one.party())));
        assertThat(credited.stream().map(Weight::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(months));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /// One to six practices with parts that add up to one.
    private static List<RosterMember.Part> shared(Random random) {
        List<RosterMember.Part> parts = new ArrayList<>();
        int left = MILLIONTHS;
        for (char name = 'a'; left > 0; name++) {
            int part = name == 'f' ? left : random.nextInt(1, left + 1);
            parts.add(new RosterMember.Part(String.valueOf(name), "", BigDecimal.valueOf(part, 6)));
            left -= part;
        }
        return parts;
    }

    private static String text(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static RosterMember.Part part(String tin, String npi, String weight) {
        return new RosterMember.Part(tin, npi, new BigDecimal(weight));
    }

    /// A row names the first; that several have parts is said only where they are several.
    private static RosterMember member(int row, int months, RosterMember.Part... parts) {
        List<RosterMember.Part> all = List.of(parts);
        return new RosterMember(
                row,
                new BeneficiaryId("p" + row),
                all.getFirst().tin(),
                all.getFirst().npi(),
                months,
                "rule",
                Change.KEPT,
                all.stream()
                        .map(RosterMember.Part::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                all.size() > 1 ? all : List.of());
    }
}
