package care.accord.reconciliation.contract;

import care.accord.reconciliation.arrangement.Divisibility;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.reconciliation.contract.ContractDocument.Measure;
import care.accord.reconciliation.contract.ContractDocument.QualityGate;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which terms settle which days, where a contract was amended within its performance period. Members are counted by months,
/// so other terms count for the months that begin on their day or later.
public final class Division {
    private Division() {}

    /// Terms as they were agreed.
    ///
    /// @param name how citations call the contract version
    /// @param from the first day on which they govern
    public record Version(String name, ContractDocument contract, LocalDate from) {}

    /// Days and the terms that settle them.
    public record Part(String name, ContractDocument contract, DateSpan days) {
        private Part through(Part later) {
            return new Part(
                    later.name, later.contract, new DateSpan(days.start(), later.days.end()));
        }

        private boolean paysLike(Part other) {
            return contract.arrangement().equals(other.contract.arrangement())
                    && contract.incentives().equals(other.contract.incentives())
                    && scoring(contract).equals(scoring(other.contract));
        }
    }

    /// The parts of some days of a performance period in their order.
    ///
    /// @param versions that governed, in their order; the last is in force
    public static List<Part> of(List<Version> versions, DateSpan days) {
        List<Part> parts = new ArrayList<>();
        LocalDate end = days.end();
        for (Version version : versions.reversed()) {
            LocalDate start = later(firstDayOf(version), days.start());
            if (!start.isAfter(end)) {
                add(parts, new Part(version.name, version.contract, new DateSpan(start, end)));
                end = start.minusDays(1);
            }
        }
        return parts;
    }

    /// Whether some of the days are settled by other terms than those in force.
    public static Boolean isDivided(List<Version> versions, DateSpan days) {
        List<Part> parts = of(versions, days);
        return parts.size() > 1 || !parts.getFirst().name().equals(versions.getLast().name());
    }

    /// Terms that pay alike are one part, by the later text.
    private static void add(List<Part> parts, Part earlier) {
        if (!parts.isEmpty() && earlier.paysLike(parts.getFirst())) {
            parts.set(0, earlier.through(parts.getFirst()));
        } else {
            parts.addFirst(earlier);
        }
    }

    /// Why days under these terms cannot be settled apart from the rest of their period; empty where they can.
    public static Optional<String> obstacle(ContractDocument contract) {
        return switch (contract.arrangement()) {
            case Arrangement.SharedSavings _ -> Optional.empty();
            case Arrangement.Blocks blocks -> Divisibility.obstacle(blocks.agreed());
        };
    }

    /// Measures that the terms pay by: what is settled by them needs their results.
    public static Set<String> paysBy(ContractDocument contract) {
        Stream<String> arrangement =
                switch (contract.arrangement()) {
                    case Arrangement.SharedSavings shared ->
                            shared.qualityGate().map(QualityGate::measure).stream();
                    case Arrangement.Blocks blocks ->
                            blocks.agreed().inputs().stream()
                                    .flatMap(input -> input.source().stream())
                                    .flatMap(source -> QualityScore.measures(source, contract));
                };
        return Stream.of(
                        arrangement,
                        contract.incentives().stream().map(Incentive::measure),
                        scoring(contract).stream().map(Measure::measure))
                .flatMap(measures -> measures)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Measure> scoring(ContractDocument contract) {
        return contract.measures().stream()
                .filter(measure -> measure.weight().isPresent())
                .toList();
    }

    private static LocalDate firstDayOf(Version version) {
        LocalDate month = version.from.withDayOfMonth(1);
        return month.equals(version.from) ? month : month.plusMonths(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
