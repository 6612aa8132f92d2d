package care.accord.attribution.primarycare;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.population.Beneficiary;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Lines that may count are found ahead of whom they belong to, whoever is asked for next")
class CandidatesTest {
    private static final int PEOPLE = 400;

    /// More than is looked through at a time.
    private static final int MOST_LINES = 6000;

    private static final Population POPULATION = population();
    private static final PrimaryCareLines LINES =
            PrimaryCareLines.of(Example.rules().primaryCare(), POPULATION.claims());

    private static Population population() {
        Random random = new Random(425);
        PopulationBuilder builder = new PopulationBuilder();
        for (int number = 0; number < PEOPLE; number++) {
            BeneficiaryId person = new BeneficiaryId("person-%03d".formatted(number));
            Example.enroll(builder, person, Coverage.PARTS_A_AND_B);
            int lines = number == PEOPLE / 2 ? MOST_LINES : random.nextInt(60);
            for (int line = 0; line < lines; line++) {
                String hcpcs = random.nextInt(20) == 0 ? "99213" : "71046";
                builder.add(
                        Visit.on("2025-03-01")
                                .claim(number + "-" + line)
                                .hcpcs(hcpcs)
                                .line(person));
            }
        }
        return builder.build();
    }

    private static List<Integer> found(Candidates candidates, int position) {
        LINES.find(POPULATION.beneficiary(position), candidates);
        List<Integer> lines = new ArrayList<>();
        for (int line = candidates.next(); line != Candidates.NONE; line = candidates.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<Integer> listed(int position) {
        Beneficiary person = POPULATION.beneficiary(position);
        return IntStream.range(person.firstLine(), person.endLine())
                .filter(line -> LINES.counts(person, line))
                .boxed()
                .toList();
    }

    private static void allAreFound(IntUnaryOperator order) {
        Candidates candidates = new Candidates();
        for (int time = 0; time < PEOPLE; time++) {
            int position = order.applyAsInt(time);
            assertThat(found(candidates, position)).isEqualTo(listed(position));
        }
    }

    @Test
    void oneAfterTheOther() {
        allAreFound(time -> time);
    }

    @Test
    void somebodyAndThenSomebodyElseFurtherOn() {
        allAreFound(time -> time * 7 / 4 % PEOPLE);
    }

    @Test
    void backwards() {
        allAreFound(time -> PEOPLE - 1 - time);
    }

    @Test
    void anybody() {
        Random random = new Random(7);
        allAreFound(_ -> random.nextInt(PEOPLE));
    }

    @Test
    void thePersonBeforeWasNotAskedToTheEnd() {
        Candidates candidates = new Candidates();
        for (int position = 0; position < PEOPLE; position++) {
            LINES.find(POPULATION.beneficiary(position), candidates);
            candidates.next();
            assertThat(found(candidates, position)).isEqualTo(listed(position));
        }
    }
}
