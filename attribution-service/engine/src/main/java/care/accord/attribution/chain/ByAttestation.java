package care.accord.attribution.chain;

import care.accord.population.VoluntaryAlignment;
import care.accord.programrules.chain.OrderBy;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whom the person last chose as their main doctor, where the choice is in force on the last day of the window.
final class ByAttestation implements CompiledRule {
    private static final List<OrderBy> LATEST_FIRST = List.of(OrderBy.LATEST);

    private final boolean given;
    private final Map<BeneficiaryId, List<Standing>> standings = new HashMap<>();

    ByAttestation(
            LocalDate end,
            Providers providers,
            Map<BeneficiaryId, List<VoluntaryAlignment>> attestations) {
        given = !attestations.isEmpty();
        attestations.forEach((person, all) ->
                standings.put(
                        person,
                        all.stream()
                                .filter(one -> one.standsOn(end))
                                .map(one -> standing(one, providers))
                                .sorted(Order.of(LATEST_FIRST))
                                .toList()));
    }

    private static Standing standing(VoluntaryAlignment attested, Providers providers) {
        ListedProvider chosen = ListedProvider.of(attested.clinician(), attested.practice());
        return Standing.listed(
                providers.listed(chosen), providers.within(chosen), attested.effective());
    }

    @Override
    public Verdict decide(Member member) {
        if (!given) {
            return CompiledRule.passed(Verdict.Why.NO_LIST);
        }
        List<Standing> signed = standings.getOrDefault(member.id(), List.of());
        return signed.isEmpty()
                ? CompiledRule.passed(Verdict.Why.NO_ATTESTATION)
                : new Verdict.Decided(Choice.first(signed, LATEST_FIRST));
    }
}
