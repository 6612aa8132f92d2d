package care.accord.reconciliation.program;

import care.accord.programrules.AgreementStart;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// ACO-years drawn by a seed: every track, year and agreement, savings, losses, and results at the minimum itself.
final class AcoYears {
    private static final List<String> MINIMUMS =
            List.of("0", "0.005", "0.01", "0.015", "0.02", "0.0335");
    private static final List<Track> TRACKS = List.of(Track.values());
    private static final long CENTS_PER_HUNDRED_THOUSAND = 10_000_000;

    private AcoYears() {}

    static AcoYear drawn(Random random) {
        Track track = TRACKS.get(random.nextInt(TRACKS.size()));
        int first =
                switch (track) {
                    case TRACK_1, TRACK_2 -> 2013;
                    case TRACK_3 -> 2016;
                    case TRACK_1_PLUS -> 2018;
                    default -> 2019;
                };
        int last = first == 2019 ? 2025 : 2021;
        PerformanceYear year = new PerformanceYear(first + random.nextInt(last - first + 1));
        Usd benchmark = new Usd(CENTS_PER_HUNDRED_THOUSAND * (100 + random.nextInt(100_000)));
        BigDecimal minimum = new BigDecimal(MINIMUMS.get(random.nextInt(MINIMUMS.size())));
        LocalDate start = LocalDate.of(Math.max(2013, year.year() - random.nextInt(5)), 1, 1);
        return new AcoYear(
                year,
                track,
                benchmark,
                expenditures(benchmark, minimum, random),
                500 + random.nextInt(80_000),
                Optional.of(minimum),
                random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(random.nextInt(10_001), 4)),
                List.of(
                                QualityStandard.MET,
                                QualityStandard.MET,
                                QualityStandard.ALTERNATIVE_MET,
                                QualityStandard.NOT_MET)
                        .get(random.nextInt(4)),
                random.nextBoolean() ? RevenueCategory.LOW : RevenueCategory.HIGH,
                Optional.of(new AgreementStart(start)),
                random.nextInt(5) == 0
                        ? AcoYear.Guardrail.TRIGGERED
                        : AcoYear.Guardrail.NOT_TRIGGERED,
                random.nextBoolean() ? Usd.ZERO : new Usd(-random.nextLong(100_000_000)),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Usd(random.nextLong(benchmark.cents()))),
                "drawn");
    }

    private static Usd expenditures(Usd benchmark, BigDecimal minimum, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> benchmark.minus(benchmark.times(minimum));
            case 1 -> benchmark.plus(benchmark.times(minimum));
            default ->
                    benchmark.times(
                            BigDecimal.valueOf(0.8 + 0.4 * random.nextDouble())
                                    .setScale(6, RoundingMode.HALF_UP));
        };
    }

    static AcoYear spending(AcoYear aco, Usd expenditures) {
        return changed(
                aco, expenditures, aco.assigned(), aco.reportedMinimum(), aco.qualityScore());
    }

    static AcoYear assigned(AcoYear aco, long assigned) {
        return changed(
                aco, aco.expenditures(), assigned, aco.reportedMinimum(), aco.qualityScore());
    }

    static AcoYear scoring(AcoYear aco, BigDecimal score) {
        return changed(
                aco, aco.expenditures(), aco.assigned(), aco.reportedMinimum(), Optional.of(score));
    }

    /// The same year of a track whose ACOs elect, without an election.
    static AcoYear electingNothing(AcoYear aco) {
        return new AcoYear(
                new PerformanceYear(2023),
                Track.ENHANCED,
                aco.benchmark(),
                aco.expenditures(),
                aco.assigned(),
                Optional.empty(),
                aco.qualityScore(),
                aco.standard(),
                aco.revenue(),
                aco.agreementStart(),
                aco.guardrail(),
                aco.disasterAdjustment(),
                aco.participantRevenue(),
                aco.source());
    }

    private static AcoYear changed(
            AcoYear aco,
            Usd expenditures,
            long assigned,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> score) {
        return new AcoYear(
                aco.year(),
                aco.track(),
                aco.benchmark(),
                expenditures,
                assigned,
                minimum,
                score,
                aco.standard(),
                aco.revenue(),
                aco.agreementStart(),
                aco.guardrail(),
                aco.disasterAdjustment(),
                aco.participantRevenue(),
                aco.source());
    }
}
