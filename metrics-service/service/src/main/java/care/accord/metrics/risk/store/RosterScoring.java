package care.accord.metrics.risk.store;

import care.accord.messages.ContractActivated.DataSharing;
import care.accord.messages.RosterDecided;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.files.PopulationScores;
import care.accord.metrics.risk.files.RiskTablesFolder;
import care.accord.metrics.risk.files.TableFiles;
import care.accord.metrics.risk.members.Blend;
import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMembers;
import care.accord.metrics.run.NamedInputs;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.population.store.PopulationStore;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Scores the members of a roster outside any transaction. Holds a population in memory, so one roster at a time.
@ApplicationScoped
public class RosterScoring {
    /// Bumped when the same inputs would give other results.
    private static final String ENGINE = "risk-1";

    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final String RESTRICTED_CLAIMS = "restricted_claim";
    private static final String SHARED = "share";

    private final PopulationStore store;
    private final ReentrantLock one = new ReentrantLock();

    @Inject
    RosterScoring(@ConfigProperty(name = "accord.store") String location) {
        this.store = PopulationStore.at(location);
    }

    /// What is to be scored.
    ///
    /// @param tables the latest of each that the payer loaded, by name, as `version hash`
    public record Request(ContractTerms terms, int paymentYear, SortedMap<String, String> tables) {
        /// `k-` and the first digits of a hash over everything that the scores follow from.
        public String runId() {
            RosterDecided roster = terms.roster();
            NamedInputs named =
                    new NamedInputs()
                            .add("engine", ENGINE)
                            .add("contract", roster.contractId())
                            .add("contract version", Integer.toString(roster.contractVersion()))
                            .add("roster", roster.rosterId())
                            .add("snapshot", roster.snapshotId())
                            .add("sharing", sharing())
                            .add("payment year", Integer.toString(paymentYear))
                            .add("rules", RULES.edition());
            tables.forEach((name, version) -> named.add("table " + name, version));
            return "k-" + named.hash();
        }

        private String sharing() {
            return Optional.ofNullable(terms.contract().dataSharing())
                    .map(DataSharing::substanceUse)
                    .orElse("withhold");
        }
    }

    /// A roster with its scores.
    ///
    /// @param withheld whether claims about substance use disorder may stand behind them that the provider organization is not shown
    public record Scored(
            StoredCohort cohort, Blend blend, List<ScoredMember> members, boolean withheld) {}

    /// Scores everybody of the roster.
    ///
    /// @param texts of the tables, by name
    /// @throws IllegalArgumentException if a table is missing or wrong, naming file, line and column
    /// @throws java.util.NoSuchElementException if the rules do not know the payment year
    public Scored score(Request request, Map<String, String> texts) throws IOException {
        PerformanceYear year = new PerformanceYear(request.paymentYear());
        Blend blend = Blend.of(RULES, year);
        PopulationScores scores =
                new PopulationScores(
                        RULES, new RiskTablesFolder(new TableFiles.Loaded(texts)), year);
        RosterDecided roster = request.terms().roster();
        one.lock();
        try {
            StoredCohort cohort = StoredCohort.load(store, roster);
            List<ScoredMember> everybody =
                    ScoredMembers.of(
                            blend,
                            scores.by(blend, cohort.population(), cohort.rows().keySet()),
                            scores.rules(blend.models().getLast()));
            return new Scored(cohort, blend, everybody, withheld(request));
        } finally {
            one.unlock();
        }
    }

    private boolean withheld(Request request) {
        return !request.sharing().equals(SHARED)
                && store.manifest(request.terms().roster().snapshotLocation())
                                .rows(RESTRICTED_CLAIMS)
                        > 0;
    }
}
