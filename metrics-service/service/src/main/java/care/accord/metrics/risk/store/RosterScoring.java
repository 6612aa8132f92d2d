package care.accord.metrics.risk.store;

import care.accord.messages.ContractActivated.DataSharing;
import care.accord.messages.RosterDecided;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.risk.files.PopulationScores;
import care.accord.metrics.risk.files.RiskTablesFolder;
import care.accord.metrics.risk.files.TableFiles;
import care.accord.metrics.risk.members.Blend;
import care.accord.metrics.risk.members.BlendScores;
import care.accord.metrics.risk.members.MemberRules;
import care.accord.metrics.risk.members.Unscored;
import care.accord.metrics.run.NamedInputs;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Scores the members of a roster, one after the other, outside any transaction. Holds a population in memory: whoever works on jobs takes one at
/// a time.
@ApplicationScoped
public class RosterScoring {
    /// Bumped when the same inputs would give other results.
    private static final String ENGINE = "risk-2";

    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final String RESTRICTED_CLAIMS = "restricted_claim";
    private static final String SHARED = "share";

    private final PopulationStore store;

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

    /// A roster ready to be scored, with its population in memory.
    ///
    /// @param rules of the model that weighs most
    /// @param withheld whether claims about substance use disorder may stand behind scores that the provider organization is not shown
    public record Opened(
            StoredCohort cohort,
            Blend blend,
            BlendScores scorer,
            MemberRules rules,
            boolean withheld) {

        /// A member's score, or why there is none.
        public RosterRow score(BeneficiaryId member) {
            int row = Objects.requireNonNull(cohort.rows().get(member));
            Population population = cohort.population();
            OptionalInt index = population.find(member);
            if (index.isEmpty()) {
                return new RosterRow.OfUnscored(row, member, "", Unscored.NO_ELIGIBILITY);
            }
            Person person = population.person(index.getAsInt());
            String name = (person.givenName() + " " + person.familyName()).strip();
            return scorer.decide(population.beneficiary(index.getAsInt()))
                    .<RosterRow>map(scored -> new RosterRow.OfScored(row, name, scored))
                    .orElseGet(
                            () -> new RosterRow.OfUnscored(row, member, name, Unscored.of(person)));
        }
    }

    /// Finds out whether members can be scored at all, without their population.
    ///
    /// @param texts of the tables, by name
    /// @throws IllegalArgumentException if a table is missing or wrong, naming file, line and column
    /// @throws java.util.NoSuchElementException if the rules do not know the payment year
    public void check(Request request, Map<String, String> texts) throws IOException {
        PerformanceYear year = new PerformanceYear(request.paymentYear());
        Blend blend = Blend.of(RULES, year);
        scores(year, texts).check(blend);
    }

    /// Loads a roster's population.
    ///
    /// @param texts of the tables, by name
    /// @throws IllegalArgumentException if a table is missing or wrong, naming file, line and column
    public Opened open(Request request, Map<String, String> texts) throws IOException {
        PerformanceYear year = new PerformanceYear(request.paymentYear());
        Blend blend = Blend.of(RULES, year);
        PopulationScores scores = scores(year, texts);
        StoredCohort cohort = StoredCohort.load(store, request.terms().roster());
        return new Opened(
                cohort,
                blend,
                scores.scorer(blend, cohort.population()),
                scores.rules(blend.models().getLast()),
                withheld(request));
    }

    private static PopulationScores scores(PerformanceYear year, Map<String, String> texts)
            throws IOException {
        return new PopulationScores(
                RULES, new RiskTablesFolder(new TableFiles.Loaded(texts)), year);
    }

    private boolean withheld(Request request) {
        return !request.sharing().equals(SHARED)
                && store.manifest(request.terms().roster().snapshotLocation())
                                .rows(RESTRICTED_CLAIMS)
                        > 0;
    }
}
