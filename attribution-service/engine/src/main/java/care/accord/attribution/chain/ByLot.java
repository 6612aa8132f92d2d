package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainInputs.Capacity;
import care.accord.programrules.chain.Area;
import care.accord.programrules.chain.ChainRule;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A draw that anybody can repeat: candidates in order of identifier, each taking as many consecutive numbers as it has
/// places, and the first eight bytes of SHA-256 over seed, line feed and the person's identifier, modulo all places. One
/// person's draw depends on nobody else's, so places are weights and not a limit.
final class ByLot implements CompiledRule {
    private final ChainRule.AutoAssignment rule;
    private final ServedAreas areas;
    private final List<Candidate> candidates;

    private record Candidate(Standing standing, long places) {}

    ByLot(ChainTerms terms, Providers providers, ChainRule.AutoAssignment rule) {
        this.rule = rule;
        areas = new ServedAreas(terms, providers);
        TreeMap<String, Candidate> byId = new TreeMap<>();
        terms.inputs().capacities().stream()
                .sorted(Comparator.comparing(one -> one.provider().toString()))
                .forEach(one -> {
                    Candidate candidate = candidate(one, terms, providers);
                    byId.merge(
                            candidate.standing().provider().id(),
                            candidate,
                            (a, b) ->
                                    new Candidate(
                                            a.standing(), Math.addExact(a.places(), b.places())));
                });
        candidates = List.copyOf(byId.values());
    }

    private static Candidate candidate(Capacity one, ChainTerms terms, Providers providers) {
        return new Candidate(
                Standing.listed(
                        providers.listed(one.provider()),
                        providers.within(one.provider()),
                        terms.window().end()),
                one.places());
    }

    @Override
    public Verdict decide(Member member) {
        if (candidates.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.NO_LIST);
        }
        List<Candidate> there = rule.area().map(area -> serving(member, area)).orElse(candidates);
        if (there.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.NO_CAPACITY);
        }
        Standing drawn = drawn(there, member.id());
        List<Standing> standings = new ArrayList<>();
        standings.add(drawn);
        there.stream()
                .map(Candidate::standing)
                .filter(one -> !one.equals(drawn))
                .forEach(standings::add);
        DecidingFactor by = there.size() == 1 ? DecidingFactor.ONLY : DecidingFactor.LOT;
        return new Verdict.Decided(new Choice(standings, by, false, Shares.whole(drawn), ""));
    }

    private List<Candidate> serving(Member member, Area area) {
        Set<AttributedProvider> serving =
                areas.of(member.beneficiary().person(), area).stream()
                        .map(Standing::provider)
                        .collect(Collectors.toSet());
        return candidates.stream()
                .filter(one -> serving.contains(one.standing().provider()))
                .toList();
    }

    private Standing drawn(List<Candidate> there, BeneficiaryId id) {
        long places = there.stream().mapToLong(Candidate::places).reduce(0, Math::addExact);
        long number = Long.remainderUnsigned(hash(rule.seed() + "\n" + id.value()), places);
        for (Candidate candidate : there) {
            if (number < candidate.places()) {
                return candidate.standing();
            }
            number -= candidate.places();
        }
        throw new IllegalStateException("A number below the sum of the places is somebody's");
    }

    private static long hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
