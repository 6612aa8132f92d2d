package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainInputs.Attestation;
import care.accord.programrules.chain.OrderBy;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The latest attestation that was signed by the end of the window and is in force on its last day.
final class ByAttestation implements CompiledRule {
    private static final List<OrderBy> LATEST_FIRST = List.of(OrderBy.LATEST);

    private final boolean given;
    private final Map<BeneficiaryId, List<Standing>> standings = new HashMap<>();

    ByAttestation(ChainTerms terms, Providers providers) {
        LocalDate end = terms.window().end();
        given = !terms.inputs().attestations().isEmpty();
        for (Attestation one : terms.inputs().attestations()) {
            boolean inForce =
                    !one.signed().isAfter(end)
                            && one.revoked().map(day -> day.isAfter(end)).orElse(true);
            if (inForce) {
                standings
                        .computeIfAbsent(one.beneficiary(), _ -> new ArrayList<>())
                        .add(
                                Standing.listed(
                                        providers.listed(one.provider()),
                                        providers.within(one.provider()),
                                        one.signed()));
            }
        }
        standings.values().forEach(list -> list.sort(Order.of(LATEST_FIRST)));
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
