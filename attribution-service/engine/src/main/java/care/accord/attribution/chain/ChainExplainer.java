package care.accord.attribution.chain;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Reservations;
import care.accord.attribution.assignment.RuleSource;
import care.accord.attribution.assignment.StepTotals;
import care.accord.attribution.assignment.Total;
import care.accord.attribution.chain.ChainDecision.Outcome;
import care.accord.attribution.explanation.ExplainedLine;
import care.accord.attribution.explanation.Explanation;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.programrules.chain.ChainRule;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides one person again with the same kernel and writes down what the deciding rule looked at.
public final class ChainExplainer {
    private ChainExplainer() {}

    /// Explains one person with the chain that decides everybody.
    public static Explanation explain(ChainTerms terms, Chain chain, Beneficiary beneficiary) {
        return decided(terms, chain, beneficiary).with(terms.notGiven());
    }

    private static Explanation decided(ChainTerms terms, Chain chain, Beneficiary beneficiary) {
        ChainDecision decision = chain.decide(beneficiary);
        return switch (decision.outcome()) {
            case Outcome.Attributed attributed ->
                    new Explanation(
                            ChainRoster.assignment(chain, decision),
                            ChainSentence.of(decision),
                            totals(chain, attributed.choice()),
                            chain.lines(beneficiary, decision).stream()
                                    .map(line ->
                                            line(
                                                    chain,
                                                    attributed.rule(),
                                                    beneficiary.claims(),
                                                    line))
                                    .toList(),
                            attributed.rule().citations(),
                            List.of(
                                    new StepTotals(
                                            ChainRoster.step(attributed.rule()),
                                            true,
                                            totals(chain, attributed.choice()))),
                            Optional.empty(),
                            unverified(attributed.rule()));
            case Outcome.Unattributed _ -> nobodys(chain, decision, tried(terms));
            case Outcome.LeftOut(ChainDecision.Reason reason) ->
                    nobodys(chain, decision, citations(terms, reason));
        };
    }

    /// What the rule takes from texts that nobody read.
    private static Reservations unverified(ChainRule rule) {
        return new Reservations(
                Reservations.NONE.competitors(),
                Reservations.NONE.approximations(),
                rule.citations().stream()
                        .filter(citation -> citation.evidence() != Evidence.VERIFIED)
                        .map(citation -> new RuleSource(rule.key(), List.of(), citation))
                        .toList());
    }

    /// Everyone the deciding rule compared, winner first; none where no rule decided.
    public static List<Total> totals(Chain chain, Beneficiary beneficiary) {
        return chain.decide(beneficiary).outcome() instanceof Outcome.Attributed attributed
                ? totals(chain, attributed.choice())
                : List.of();
    }

    private static List<Total> totals(Chain chain, Choice choice) {
        return choice.standings().stream()
                .map(standing -> ChainRoster.total(chain, standing))
                .toList();
    }

    private static Explanation nobodys(
            Chain chain, ChainDecision decision, List<Citation> citations) {
        return new Explanation(
                ChainRoster.assignment(chain, decision),
                ChainSentence.of(decision),
                List.of(),
                List.of(),
                citations);
    }

    private static List<Citation> tried(ChainTerms terms) {
        return terms.chain().rules().stream()
                .flatMap(rule -> rule.citations().stream())
                .distinct()
                .toList();
    }

    private static List<Citation> citations(ChainTerms terms, ChainDecision.Reason reason) {
        return reason instanceof ChainDecision.Reason.Excluded(var exclusion)
                ? List.of(exclusion.citation())
                : List.of(terms.chain().citation());
    }

    private static ExplainedLine line(Chain chain, ChainRule rule, ClaimColumns claims, int line) {
        ClaimColumns.Dictionaries dictionaries = claims.dictionaries();
        String npi = dictionaries.npi().value(claims.renderingNpi(line));
        LocalDate day = LocalDate.ofEpochDay(claims.serviceDay(line));
        Provider within = new Provider(dictionaries.tin().value(claims.billingTin(line)), npi);
        return new ExplainedLine(
                claims.claimId(line),
                claims.lineNumber(line),
                day,
                dictionaries.hcpcs().value(claims.hcpcs(line)),
                ChainRoster.entity(chain, Standing.listed(chain.provider(rule, line), within, day)),
                npi,
                new Usd(claims.allowedCents(line)),
                Optional.empty());
    }
}
