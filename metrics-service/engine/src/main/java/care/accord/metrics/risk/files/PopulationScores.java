package care.accord.metrics.risk.files;

import care.accord.metrics.risk.RiskModel;
import care.accord.metrics.risk.RiskRules;
import care.accord.metrics.risk.members.Blend;
import care.accord.metrics.risk.members.BlendScores;
import care.accord.metrics.risk.members.EligibleDiagnoses;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.MemberRules;
import care.accord.metrics.risk.members.MemberScores;
import care.accord.population.Population;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Scores everybody of a population for a payment year, from published tables.
public final class PopulationScores {
    private final ProgramRules rules;
    private final RiskTablesFolder tables;
    private final PerformanceYear year;
    private final Set<String> services;

    /// @throws IllegalArgumentException if there is no table of eligible services
    public PopulationScores(ProgramRules rules, RiskTablesFolder tables, PerformanceYear year)
            throws IOException {
        this.rules = rules;
        this.tables = tables;
        this.year = year;
        this.services = tables.eligibleServices(year);
    }

    /// What the year's rules say of members to be scored by a model.
    public MemberRules rules(String model) {
        return MemberRules.of(rules, year, model, services);
    }

    /// In the order of the population; empty where somebody cannot be scored.
    ///
    /// @throws IllegalArgumentException naming file, line and column of the first mistake in the tables
    public List<Optional<MemberRisk>> by(String model, Population population) throws IOException {
        return population.decide(kernel(model, population));
    }

    /// By every model of the blend, in its order.
    public SequencedMap<String, List<Optional<MemberRisk>>> by(Blend blend, Population population)
            throws IOException {
        SequencedMap<String, List<Optional<MemberRisk>>> byModel = new LinkedHashMap<>();
        for (String model : blend.models()) {
            byModel.put(model, by(model, population));
        }
        return byModel;
    }

    /// What scores single people by every model of the blend.
    ///
    /// @throws IllegalArgumentException naming file, line and column of the first mistake in the tables
    public BlendScores scorer(Blend blend, Population population) throws IOException {
        SequencedMap<String, MemberScores> byModel = new LinkedHashMap<>();
        for (String model : blend.models()) {
            byModel.put(model, kernel(model, population));
        }
        return new BlendScores(blend, byModel);
    }

    /// Reads the tables of every model of the blend, so that what is wrong with them is said before anybody waits.
    ///
    /// @throws IllegalArgumentException naming file, line and column of the first mistake in the tables
    public void check(Blend blend) throws IOException {
        for (String model : blend.models()) {
            model(model);
        }
    }

    private MemberScores kernel(String model, Population population) throws IOException {
        MemberRules memberRules = rules(model);
        return new MemberScores(
                model(model), memberRules, new EligibleDiagnoses(memberRules, population.claims()));
    }

    private RiskModel model(String model) throws IOException {
        RiskRules modelRules = RiskRules.of(rules, model, year);
        return new RiskModel(modelRules, tables.read(modelRules, year));
    }
}
