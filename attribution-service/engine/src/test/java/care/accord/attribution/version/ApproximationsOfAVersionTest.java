package care.accord.attribution.version;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A version counts whose decisions have to be read with what, of a small feed as of everybody")
class ApproximationsOfAVersionTest {
    private static final RunTerms TERMS = new RunTerms.OfProgram(Example.terms());

    /// A county is people with the specialties of their visits; `none` says that the line carries none.
    @ParameterizedTest(name = "{0}, then {1}: {2}, then {3}")
    @CsvSource({
        "ada 08; ben 11, ada 08; ben 11, 0, 0",
        "ada none; ben none, ada none; ben none, 2, 2",
        "ada none; ben none; cal 08, ada none; ben 08; cal 08, 2, 1",
        "ada none; ben 08, ada none; ben 08 none, 1, 2",
        "ada none, ada none; ben none; cal none, 1, 3",
        "ada none; ben none, ada 08; ben 11, 2, 0",
    })
    void aSmallFeedCountsAsEverybody(String before, String after, long then, long now) {
        SortedMap<String, String> was = county(before);
        SortedMap<String, String> is = county(after);
        RosterVersion first = RosterVersion.full(everyone(was), Optional.empty());
        RosterVersion full = RosterVersion.full(everyone(is), Optional.of(everyone(was)));
        TreeSet<BeneficiaryId> touched = new TreeSet<>();
        is.forEach((person, visits) -> {
            if (!visits.equals(was.get(person))) {
                touched.add(new BeneficiaryId(person));
            }
        });
        RosterVersion incremental =
                RosterVersion.incremental(
                        only(touched, is),
                        only(touched, was),
                        new Standing(first.members(), first.approximations()),
                        touched);

        assertThat(missing(first)).isEqualTo(then);
        assertThat(missing(full)).isEqualTo(now);
        assertThat(incremental.approximations()).isEqualTo(full.approximations());
        assertThat(incremental.decided()).isEqualTo(touched.size());
    }

    private static long missing(RosterVersion version) {
        return version.approximations().getOrDefault(Approximation.SPECIALTY_MISSING, 0L);
    }

    private static Agreed everyone(Map<String, String> county) {
        return new Agreed(Run.decide(TERMS, population(county), Example.YEAR), Adjustments.none());
    }

    private static Agreed only(Collection<BeneficiaryId> people, Map<String, String> county) {
        Run run = Run.decideOnly(new TreeSet<>(people), TERMS, population(county), Example.YEAR);
        return new Agreed(run, Adjustments.none());
    }

    private static SortedMap<String, String> county(String written) {
        SortedMap<String, String> county = new TreeMap<>();
        for (String person : written.split("; ", -1)) {
            int blank = person.indexOf(' ');
            county.put(person.substring(0, blank), person.substring(blank + 1));
        }
        return county;
    }

    private static Population population(Map<String, String> county) {
        PopulationBuilder builder = new PopulationBuilder();
        county.forEach((person, visits) -> {
            BeneficiaryId id = new BeneficiaryId(person);
            Example.enroll(builder, id, Coverage.PARTS_A_AND_B);
            List<String> specialties = Arrays.asList(visits.split(" ", -1));
            for (int visit = 0; visit < specialties.size(); visit++) {
                String specialty = specialties.get(visit).replace("none", "");
                builder.add(
                        Visit.on("2025-02-0" + (visit + 1))
                                .to(Example.OURS)
                                .specialty(specialty)
                                .line(id));
            }
        });
        return builder.build();
    }
}
