package care.accord.attribution;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;

import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A seeded county whose facts can move on: claims come, are adjusted and reversed, coverage changes, people come and go.
public final class County {
    private static final List<String> PRACTICES = List.of(OURS, OURS_TOO, THEIRS, OTHERS);
    private static final List<String> SPECIALTIES = List.of("08", "11", "50", "06", "30");
    private static final int PEOPLE = 60;

    private final Random random;
    private final Map<BeneficiaryId, Coverage> coverage = new TreeMap<>();
    private final Map<BeneficiaryId, List<ClaimLine>> lines = new TreeMap<>();
    private final Set<BeneficiaryId> touched = new LinkedHashSet<>();
    private int claims;
    private int people;

    public County(long seed) {
        random = new Random(seed);
        while (people < PEOPLE) {
            arrives();
        }
        touched.clear();
    }

    /// Everyone touched since the county was built.
    public Set<BeneficiaryId> touched() {
        return Set.copyOf(touched);
    }

    public Population population() {
        PopulationBuilder builder = new PopulationBuilder();
        coverage.forEach((id, covered) -> {
            builder.add(Person.of(id, LocalDate.of(1945, 5, 5)));
            builder.add(new Enrollment(id, covered, "", Example.YEAR));
        });
        lines.values().forEach(all -> all.forEach(builder::add));
        return builder.build();
    }

    /// As many facts change as asked.
    public County moveOn(int changes) {
        for (int change = 0; change < changes; change++) {
            BeneficiaryId someone =
                    new ArrayList<>(coverage.keySet()).get(random.nextInt(coverage.size()));
            touched.add(someone);
            List<ClaimLine> theirs = lines.computeIfAbsent(someone, _ -> new ArrayList<>());
            switch (random.nextInt(6)) {
                case 0 -> coverage.put(someone, anyCoverage());
                case 1 -> {
                    coverage.remove(someone);
                    lines.remove(someone);
                }
                case 2 -> arrives();
                case 3 -> {
                    if (!theirs.isEmpty()) {
                        theirs.remove(random.nextInt(theirs.size()));
                    }
                }
                default -> theirs.add(line(someone));
            }
        }
        return this;
    }

    private void arrives() {
        BeneficiaryId id = new BeneficiaryId("person-%04d".formatted(people++));
        coverage.put(id, anyCoverage());
        List<ClaimLine> theirs = new ArrayList<>();
        for (int line = random.nextInt(8); line > 0; line--) {
            theirs.add(line(id));
        }
        lines.put(id, theirs);
        touched.add(id);
    }

    private Coverage anyCoverage() {
        return random.nextInt(5) == 0 ? Coverage.MEDICARE_ADVANTAGE : Coverage.PARTS_A_AND_B;
    }

    private ClaimLine line(BeneficiaryId id) {
        return Visit.on("2025-03-%02d".formatted(1 + random.nextInt(5)))
                .to(PRACTICES.get(random.nextInt(PRACTICES.size())))
                .claim("claim-%05d".formatted(claims++))
                .specialty(SPECIALTIES.get(random.nextInt(SPECIALTIES.size())))
                .allowed((1 + random.nextInt(3)) * 50 + ".00")
                .line(id);
    }
}
