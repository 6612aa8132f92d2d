package care.accord.attribution.roster.events;

import care.accord.attribution.roster.RunInputs;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.attribution.version.Agreed;
import care.accord.attribution.version.MemberLine;
import care.accord.attribution.version.RosterVersion;
import care.accord.attribution.version.Standing;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Decides the next version of a roster: where nothing but facts is different from the version before, only those whom the
/// feeds since then touch, and everybody otherwise.
@ApplicationScoped
class NextVersion {
    private static final ProgramRules RULES = Runs.rules();

    private final Tenancy tenancy;
    private final Runs runs;
    private final Snapshots snapshots;

    @Inject
    NextVersion(Tenancy tenancy, Runs runs, Snapshots snapshots) {
        this.tenancy = tenancy;
        this.runs = runs;
        this.snapshots = snapshots;
    }

    RosterVersion of(Inputs now, Optional<Previous> previous) {
        Optional<Set<BeneficiaryId>> touched = previous.flatMap(before -> touched(now, before));
        return touched.isEmpty()
                ? full(now, previous)
                : incremental(now, previous.orElseThrow(), touched.get());
    }

    RosterVersion full(Inputs now, Optional<Previous> previous) {
        return RosterVersion.full(
                agreed(now, runs::of), previous.map(before -> agreed(before.inputs(), runs::of)));
    }

    /// Whom a run has to decide on top of the version before; empty where that has to be everybody.
    private Optional<Set<BeneficiaryId>> touched(Inputs now, Previous before) {
        RosterRow roster = before.roster();
        boolean onlyFactsDiffer =
                roster.engine.equals(RunInputs.ENGINE)
                        && roster.rulesEdition.equals(RULES.edition())
                        && now.basis()
                                .inputs(RULES)
                                .decidesLike(before.inputs().basis().inputs(RULES));
        if (!onlyFactsDiffer) {
            return Optional.empty();
        }
        RunTerms terms = runs.terms(now.basis());
        return snapshots
                .changedSince(before.inputs().basis().snapshot(), now.basis().snapshot())
                .map((Set<BeneficiaryId> changed) ->
                        RosterVersion.touched(
                                changed,
                                terms,
                                before.inputs().agreed().adjustments(),
                                now.agreed().adjustments()));
    }

    private RosterVersion incremental(Inputs now, Previous before, Set<BeneficiaryId> touched) {
        return RosterVersion.incremental(
                agreed(now, basis -> runs.only(touched, basis)),
                agreed(before.inputs(), basis -> runs.only(touched, basis)),
                new Standing(members(before.roster()), before.roster().approximations),
                touched);
    }

    private static Agreed agreed(Inputs inputs, Function<RunBasis, Run> run) {
        return new Agreed(run.apply(inputs.basis()), inputs.agreed().adjustments());
    }

    private List<MemberLine> members(RosterRow roster) {
        return tenancy
                .inTransaction(roster.tenantId, () -> MemberRow.members(roster.rosterId))
                .stream()
                .map(MemberRow::toLine)
                .toList();
    }
}
