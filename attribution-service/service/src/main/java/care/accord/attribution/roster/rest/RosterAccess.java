package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.Run;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/// A roster that somebody asks about, and the run behind it. Both parties of the contract see the roster; its inputs are the
/// payer's, and are only read to answer.
@ApplicationScoped
public class RosterAccess {
    private final Caller caller;
    private final Tenancy tenancy;
    private final Runs runs;

    @Inject
    RosterAccess(Caller caller, Tenancy tenancy, Runs runs) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.runs = runs;
    }

    /// The roster, if the caller is a party of its contract.
    ///
    /// @throws Problem 404 for a roster that does not exist or belongs to others
    public RosterRow roster(String id) {
        return tenancy.inTransaction(caller.tenant(), () -> RosterRow.withId(id))
                .orElseThrow(Problem::notFound);
    }

    /// What the roster was decided on.
    ///
    /// @throws Problem 409 when its rules are no longer here
    public RunBasis basis(RosterRow roster) {
        if (!roster.rulesEdition.equals(Runs.rules().edition())) {
            throw Problem.conflict(
                    "rules-changed",
                    "This roster was decided under rules edition %s, which this version of the platform no longer carries; ask for the contract's newest roster"
                            .formatted(roster.rulesEdition));
        }
        return tenancy.inTransaction(roster.tenantId, () -> RunBasis.of(roster));
    }

    /// The run behind the roster.
    ///
    /// @throws Problem 409 for a contract that attributes by a chain of rules
    public Run run(RosterRow roster) {
        return runs.of(byProgram(basis(roster)));
    }

    /// The run on what was known at the end of a day; may take as long as loading the population does.
    public Run run(RunBasis basis, LocalDate asKnownOn) {
        return runs.asKnownOn(byProgram(basis), asKnownOn);
    }

    private static RunBasis byProgram(RunBasis basis) {
        if (basis.chainTerms().isPresent()) {
            throw Problem.conflict(
                    "rule-chain",
                    "This contract attributes by a chain of rules, and this question is answered for programs only; the roster's members, their explanations and its changes are there");
        }
        return basis;
    }

    /// Whether the caller may read about people who are not on the roster: they are the payer's, not the provider's.
    public boolean seesEverybody() {
        return caller.isPayer();
    }
}
