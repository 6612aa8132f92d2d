package care.accord.benchmarks.risk;

import care.accord.metrics.risk.Dual;
import care.accord.metrics.risk.Enrollee;
import care.accord.metrics.risk.Enrollee.Setting;
import care.accord.metrics.risk.Entitlement;
import care.accord.metrics.risk.MappedDiagnosis;
import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.Sex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// People with as many diagnoses as Medicare's have, of which about one in seven leads to a category of a model. Codes are numbers of a
/// dictionary, as in a population.
public final class DrawnPeople {
    private static final int MOST_DIAGNOSES = 25;
    private static final double MAPPED = 0.15;
    private static final int YOUNGEST = 66;
    private static final int AGES = 30;

    /// One in so many is younger and disabled.
    private static final int DISABLED = 8;

    private static final int DUAL = 6;

    private final List<String> codes;
    private final Enrollee[] people;
    private final int[] offsets;
    private final int[] diagnoses;

    /// @param codes that the models know; about six times as many more are drawn that they do not
    public DrawnPeople(List<String> codes, long seed, int size) {
        this.codes = List.copyOf(codes);
        SplittableRandom random = new SplittableRandom(seed);
        people = new Enrollee[size];
        offsets = new int[size + 1];
        int[] drawn = new int[size * MOST_DIAGNOSES];
        int at = 0;
        for (int person = 0; person < size; person++) {
            people[person] = enrollee(random);
            int count = random.nextInt(MOST_DIAGNOSES + 1);
            for (int i = 0; i < count; i++) {
                boolean mapped = random.nextDouble() < MAPPED;
                drawn[at++] = mapped ? random.nextInt(codes.size()) : codes.size();
            }
            offsets[person + 1] = at;
        }
        diagnoses = java.util.Arrays.copyOf(drawn, at);
    }

    private static Enrollee enrollee(SplittableRandom random) {
        boolean disabled = random.nextInt(DISABLED) == 0;
        return new Enrollee(
                disabled ? YOUNGEST - random.nextInt(2, AGES) : YOUNGEST + random.nextInt(AGES),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                disabled ? Entitlement.DISABILITY : Entitlement.AGE,
                random.nextInt(DUAL) == 0 ? Dual.FULL : Dual.NONE,
                Setting.COMMUNITY);
    }

    public int size() {
        return people.length;
    }

    public int diagnoses() {
        return diagnoses.length;
    }

    /// What each code of the dictionary leads to, looked up once.
    public MappedDiagnosis[] mapped(RiskModel model) {
        MappedDiagnosis[] mapped = new MappedDiagnosis[codes.size() + 1];
        for (int code = 0; code < codes.size(); code++) {
            mapped[code] = model.diagnosis(codes.get(code));
        }
        mapped[codes.size()] = model.diagnosis("none");
        return mapped;
    }

    /// Scores everybody; the sum, so that nothing is left out.
    public long points(RiskModel model, MappedDiagnosis[] mapped) {
        List<MappedDiagnosis> found = new ArrayList<>(MOST_DIAGNOSES);
        long sum = 0;
        for (int person = 0; person < people.length; person++) {
            found.clear();
            for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                found.add(mapped[diagnoses[i]]);
            }
            sum += model.points(people[person], found);
        }
        return sum;
    }

    /// Scores everybody with every driver; the sum.
    public BigDecimal explained(RiskModel model) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int person = 0; person < people.length; person++) {
            List<String> dx = new ArrayList<>();
            for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                dx.add(diagnoses[i] == codes.size() ? "none" : codes.get(diagnoses[i]));
            }
            RiskScore score = model.score(people[person], dx);
            sum = sum.add(score.raw());
        }
        return sum;
    }
}
