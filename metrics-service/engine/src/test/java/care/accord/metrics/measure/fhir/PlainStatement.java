package care.accord.metrics.measure.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Controlled blood pressure once more, in plain Java over plain facts, written from the measure's prose and not from its CQL.
final class PlainStatement {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Set<String> KIDNEY = Set.of("N18.6", "Z99.2", "Z94.0");
    private static final Set<String> PREGNANCY =
            Set.of("O09.90", "O10.019", "O13.9", "Z33.1", "Z34.90");

    record Problem(
            String code, Optional<LocalDate> began, Optional<LocalDate> ended, String verified) {}

    record Reading(
            LocalDate day,
            int hour,
            Optional<BigDecimal> systolic,
            Optional<BigDecimal> diastolic,
            String status) {}

    record Hospice(LocalDate start, Optional<LocalDate> end, String status) {}

    record Facts(
            LocalDate birth, List<Problem> problems, List<Reading> readings, List<Hospice> stays) {}

    private PlainStatement() {}

    static String standing(Facts facts) {
        int age = Period.between(facts.birth(), LAST).getYears();
        boolean hypertension =
                facts.problems().stream().anyMatch(p -> p.code().equals("I10") && during(p));
        if (age < 18 || age > 85 || !hypertension) {
            return "NotApplicable";
        }
        boolean kidney =
                facts.problems().stream()
                        .anyMatch(p -> KIDNEY.contains(p.code()) && stands(p) && begun(p));
        boolean pregnant =
                facts.problems().stream().anyMatch(p -> PREGNANCY.contains(p.code()) && during(p));
        boolean hospice =
                facts.stays().stream()
                        .anyMatch(s ->
                                !s.status().equals("cancelled")
                                        && !s.start().isAfter(LAST)
                                        && s.end().map(e -> !e.isBefore(FIRST)).orElse(true));
        if (kidney || pregnant || hospice) {
            return "Excluded";
        }
        return controlled(facts.readings()) ? "Met" : "Unmet";
    }

    private static boolean controlled(List<Reading> readings) {
        List<Reading> valid =
                readings.stream()
                        .filter(r -> r.status().equals("final") || r.status().equals("amended"))
                        .filter(r -> !r.day().isBefore(FIRST) && !r.day().isAfter(LAST))
                        .filter(r -> r.systolic().isPresent() && r.diastolic().isPresent())
                        .toList();
        Optional<LocalDate> latest =
                valid.stream().map(Reading::day).max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return false;
        }
        List<Reading> last = valid.stream().filter(r -> r.day().equals(latest.get())).toList();
        return last.stream()
                        .anyMatch(r ->
                                r.systolic().orElseThrow().compareTo(BigDecimal.valueOf(140)) < 0)
                && last.stream()
                        .anyMatch(r ->
                                r.diastolic().orElseThrow().compareTo(BigDecimal.valueOf(90)) < 0);
    }

    private static boolean stands(Problem problem) {
        return !problem.verified().equals("refuted")
                && !problem.verified().equals("entered-in-error");
    }

    private static boolean begun(Problem problem) {
        return problem.began().map(day -> !day.isAfter(LAST)).orElse(true);
    }

    private static boolean during(Problem problem) {
        return stands(problem)
                && begun(problem)
                && problem.ended().map(day -> !day.isBefore(FIRST)).orElse(true);
    }

    /// A person near every boundary of the measure.
    static Facts random(long seed) {
        Random random = new Random(seed);
        List<Problem> problems = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            problems.add(problem(random, i == 0));
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            readings.add(reading(random));
        }
        List<Hospice> stays = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            LocalDate start = near(random, random.nextBoolean() ? FIRST : LAST);
            stays.add(
                    new Hospice(
                            start,
                            maybe(random, start.plusDays(random.nextInt(10))),
                            pick(random, "finished", "in-progress", "cancelled")));
        }
        LocalDate birth =
                near(random, LAST.minusYears(random.nextInt(5) > 0 ? 18 + random.nextInt(68) : 86));
        return new Facts(birth, problems, readings, stays);
    }

    private static Problem problem(Random random, boolean likely) {
        String code =
                likely && random.nextInt(8) > 0
                        ? "I10"
                        : pick(
                                random, "I10", "I11.9", "E11.9", "N18.6", "Z99.2", "Z33.1", "O13.9",
                                "E11.9");
        return new Problem(
                code,
                maybe(random, near(random, random.nextInt(3) == 0 ? LAST : FIRST)),
                random.nextInt(3) == 0 ? Optional.of(near(random, FIRST)) : Optional.empty(),
                pick(random, "", "confirmed", "confirmed", "confirmed", "refuted"));
    }

    private static Reading reading(Random random) {
        int start = random.nextInt(3);
        LocalDate around = start == 0 ? FIRST : start == 1 ? LAST : LocalDate.of(2025, 6, 15);
        return new Reading(
                near(random, around),
                random.nextInt(24),
                number(random, 140),
                number(random, 90),
                pick(random, "final", "final", "final", "amended", "preliminary"));
    }

    private static Optional<BigDecimal> number(Random random, int limit) {
        return random.nextInt(12) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(limit * 10L - 32 + random.nextInt(40), 1));
    }

    private static LocalDate near(Random random, LocalDate day) {
        return day.plusDays(random.nextInt(7) - 3L);
    }

    private static Optional<LocalDate> maybe(Random random, LocalDate day) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(day);
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
