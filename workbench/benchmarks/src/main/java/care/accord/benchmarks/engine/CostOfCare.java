package care.accord.benchmarks.engine;

import care.accord.benchmarks.lines.Days;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures;
import care.accord.reconciliation.expenditure.CategoryCosts;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.expenditure.ServiceCategories;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What everybody's care cost in the window, by the rules of the Shared Savings Program.
public final class CostOfCare {
    private static final String SOURCE = "bench";
    private static final Usd THRESHOLD = Usd.of("25000");

    private final Population population;
    private final ExpenditureTerms terms;

    private CostOfCare(Population population) {
        this.population = population;
        Map<EnrollmentType, Usd> thresholds = new EnumMap<>(EnrollmentType.class);
        for (EnrollmentType type : EnrollmentType.values()) {
            thresholds.put(type, THRESHOLD);
        }
        terms =
                ExpenditureTerms.sharedSavingsProgram(
                        ProgramRules.bundled(), Days.WINDOW, thresholds, BigDecimal.ONE);
    }

    /// Reads what types and categories need of the lines.
    public static CostOfCare load(Path store, String location) {
        Set<ClaimColumn> columns = EnumSet.copyOf(CountedLines.COLUMNS);
        columns.addAll(ServiceCategories.COLUMNS);
        return new CostOfCare(PopulationStore.at(store).load(location, Days.AS_KNOWN_ON, columns));
    }

    public AnnualizedExpenditures byType() {
        return AnnualizedExpenditures.of(population, Members.everyone(population), terms, SOURCE);
    }

    public CategoryCosts byCategory() {
        return CategoryCosts.of(
                population,
                new CountedLines(population, Members.everyone(population), terms),
                ServiceCategories.of(
                        ProgramRules.bundled(), new PerformanceYear(Days.WINDOW.start().getYear())),
                new CategoryCosts.Shown(
                        CellSize.of(
                                ProgramRules.bundled(),
                                new PerformanceYear(Days.WINDOW.start().getYear())),
                        SOURCE));
    }

    /// Both passes count the same lines.
    public void requireSameTotal() {
        Usd types =
                byType().types().stream()
                        .map(type -> type.whole().value())
                        .reduce(Usd.ZERO, Usd::plus);
        Usd categories = byCategory().total().value();
        if (!types.equals(categories)) {
            throw new IllegalStateException(
                    "Types come to %s and categories to %s".formatted(types, categories));
        }
    }
}
