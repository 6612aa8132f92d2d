package care.accord.attribution.chain;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.chain.ChainDecision.Attempt;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.chain.ChainDecision.Reason;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decisions as rows of a table: one a person, and one a share where the care is shared.
///
/// @param chain that decided
public record ChainCsv(Chain chain) {
    /// The columns; `docs/api/chain-roster.md` says what they mean.
    public static final String HEADER =
            "beneficiary_id,outcome,to_contract,rule_position,rule,provider_kind,provider_id,tin,npi,weight,months,visits,allowed,latest,decided_by,tie,runner_up_id,margin,tried,evidence,sentence,reservations";

    private static final int COLUMNS = HEADER.split(",", -1).length;

    /// The rows of a person.
    public List<String> of(BeneficiaryId id, ChainDecision decision) {
        return switch (decision.outcome()) {
            case Outcome.Attributed attributed ->
                    attributed.choice().shares().list().stream()
                            .map(share -> row(id, attributed, share, decision))
                            .toList();
            case Outcome.Unattributed _ -> List.of(nobody(id, "unattributed", decision));
            case Outcome.LeftOut(Reason reason) -> List.of(nobody(id, reason.key(), decision));
        };
    }

    private String row(
            BeneficiaryId id, Outcome.Attributed attributed, Share share, ChainDecision decision) {
        Choice choice = attributed.choice();
        Standing standing = share.standing();
        Optional<Standing> runnerUp = choice.runnerUp();
        return Stream.of(
                        id.value(),
                        "attributed",
                        chain.isContract(standing) ? "1" : "0",
                        Integer.toString(attributed.position()),
                        attributed.rule().key(),
                        kind(standing.provider()),
                        standing.provider().id(),
                        standing.within().tin(),
                        standing.within().npi(),
                        share.weight().toPlainString(),
                        Integer.toString(standing.months()),
                        Integer.toString(standing.visits()),
                        standing.allowed().dollars().toPlainString(),
                        standing.latest().toString(),
                        choice.by().key(),
                        choice.tie() ? "1" : "0",
                        runnerUp.map(second -> second.provider().id()).orElse(""),
                        Long.toString(choice.margin()),
                        tried(decision),
                        word(ChainSentence.weakest(attributed.rule())),
                        ChainSentence.of(decision),
                        reservations())
                .map(ChainCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private String nobody(BeneficiaryId id, String outcome, ChainDecision decision) {
        List<String> row = new ArrayList<>(List.of(id.value(), outcome, "0"));
        while (row.size() < COLUMNS - 4) {
            row.add("");
        }
        row.add(tried(decision));
        row.add("");
        row.add(ChainSentence.of(decision));
        row.add(reservations());
        return row.stream().map(ChainCsv::quoted).collect(Collectors.joining(","));
    }

    private static String kind(AttributedProvider provider) {
        return switch (provider) {
            case AttributedProvider.ContractProviders _ -> "contract";
            case AttributedProvider.Practice _ -> "practice";
            case AttributedProvider.Facility _ -> "facility";
            case AttributedProvider.Clinician _ -> "clinician";
        };
    }

    /// Every rule that passed with its reason, such as `1:no-attestation 2:no-visit`.
    private static String tried(ChainDecision decision) {
        return decision.attempts().stream()
                .flatMap(attempt -> passed(attempt).stream())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> passed(Attempt attempt) {
        return attempt.verdict() instanceof Verdict.Passed(Verdict.Why why)
                ? Optional.of(attempt.position() + ":" + why.key())
                : Optional.empty();
    }

    /// The lists that were not given, in words.
    private String reservations() {
        return chain.notGiven().stream()
                .sorted()
                .map(Approximation::key)
                .collect(Collectors.joining(" "));
    }

    static String word(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String field) {
        return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
