package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.Run;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// A roster that somebody asks about, and the run behind it. Both parties of the contract see the roster; its inputs are the
/// payer's, and are only read to answer.
@ApplicationScoped
public class RosterAccess {
    private final Caller caller;
    private final Tenancy tenancy;
    private final Runs runs;
    private final Restrictions restrictions;

    @Inject
    RosterAccess(Caller caller, Tenancy tenancy, Runs runs, Restrictions restrictions) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.runs = runs;
        this.restrictions = restrictions;
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

    /// The run behind the roster, by a program or by a chain of rules.
    public Run run(RosterRow roster) {
        return runs.of(basis(roster));
    }

    /// What the caller may read of the claims behind decisions about the roster's people: the payer all of them.
    public Disclosure disclosure(RosterRow roster) {
        return restrictions.disclosure(roster, caller.tenant());
    }

    /// Whether the caller may read about people who are not on the roster: they are the payer's, not the provider's.
    public boolean seesEverybody() {
        return caller.isPayer();
    }
}
