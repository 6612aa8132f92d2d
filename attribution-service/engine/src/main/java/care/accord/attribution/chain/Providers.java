package care.accord.attribution.chain;

import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.chain.AttributedProvider.Clinician;
import care.accord.attribution.chain.AttributedProvider.ContractProviders;
import care.accord.attribution.chain.AttributedProvider.Facility;
import care.accord.attribution.chain.AttributedProvider.Practice;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Dictionary;
import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.Level;
import care.accord.programrules.chain.RollUp;
import care.accord.programrules.chain.Visits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Numbers the competing providers of one population once, so that a line finds its provider by looking up an array.
final class Providers {
    /// The line names nobody; nobody can win it.
    static final int UNKNOWN = -1;

    private final Level level;
    private final Participants participants;
    private final ChainInputs inputs;
    private final ClaimColumns claims;
    private final ContractProviders pool;
    private final List<AttributedProvider> byNumber = new ArrayList<>();
    private final Map<AttributedProvider, Integer> numbers = new HashMap<>();
    private final int[] ofTin;
    private final int[] ofFacility;
    private final int[] ofClinician;
    private final Supervisors supervisors;
    private final int pooled;
    private final BitSet joined;
    private final BitSet left;

    Providers(ChainTerms terms, ClaimColumns claims) {
        level = terms.chain().level();
        participants = terms.participants();
        inputs = terms.inputs();
        this.claims = claims;
        TreeSet<String> ids = new TreeSet<>(participants.tins());
        ids.addAll(participants.ccns());
        pool = new ContractProviders(ids.isEmpty() ? "" : ids.first());
        ClaimColumns.Dictionaries dictionaries = claims.dictionaries();
        ofTin = numbers(dictionaries.tin(), this::practice);
        ofFacility = numbers(dictionaries.facility(), this::facility);
        ofClinician = numbers(dictionaries.npi(), Clinician::new);
        supervisors =
                new Supervisors(
                        inputs.supervisors().orElse(List.of()),
                        dictionaries.npi(),
                        npi -> number(new Clinician(npi)));
        pooled = number(pool);
        joined = dictionaries.npi().codes(participants.joined()::contains);
        left = dictionaries.npi().codes(participants.left()::contains);
    }

    private interface Naming {
        AttributedProvider of(String identifier);
    }

    private int[] numbers(Dictionary dictionary, Naming naming) {
        int[] numbered = new int[dictionary.size()];
        Arrays.fill(numbered, UNKNOWN);
        for (int code = Dictionary.ABSENT + 1; code < numbered.length; code++) {
            numbered[code] = number(naming.of(dictionary.value(code)));
        }
        return numbered;
    }

    private int number(AttributedProvider provider) {
        Integer known = numbers.get(provider);
        if (known != null) {
            return known;
        }
        numbers.put(provider, byNumber.size());
        byNumber.add(provider);
        return byNumber.size() - 1;
    }

    private AttributedProvider practice(String tin) {
        return level == Level.CONTRACT && participants.tins().contains(tin)
                ? pool
                : new Practice(tin);
    }

    private AttributedProvider facility(String ccn) {
        return level == Level.CONTRACT && participants.ccns().contains(ccn)
                ? pool
                : new Facility(ccn);
    }

    AttributedProvider provider(int number) {
        return byNumber.get(number);
    }

    /// The provider that competes for a line.
    ///
    /// @param rolledUp specialties whose visits count for somebody else
    int of(int line, BitSet rolledUp, Optional<RollUp> rollUp) {
        int npi = claims.renderingNpi(line);
        if (joined.get(npi)) {
            return pooled;
        }
        return left.get(npi) ? ofClinician[npi] : ofThoseWhoStayed(line, rolledUp, rollUp);
    }

    private int ofThoseWhoStayed(int line, BitSet rolledUp, Optional<RollUp> rollUp) {
        int tin = ofTin[claims.billingTin(line)];
        if (claims.kind(line) == Kind.INSTITUTIONAL) {
            int facility = ofFacility[claims.facility(line)];
            return tin == pooled || facility == UNKNOWN ? tin : facility;
        }
        if (level != Level.CLINICIAN) {
            return tin;
        }
        if (rollUp.isPresent() && rolledUp.get(claims.specialty(line))) {
            int supervisor =
                    rollUp.get().to() == RollUp.To.SUPERVISOR
                            ? supervisors.of(claims.renderingNpi(line), claims.serviceDay(line))
                            : UNKNOWN;
            return supervisor == UNKNOWN ? tin : supervisor;
        }
        int clinician = ofClinician[claims.renderingNpi(line)];
        return clinician == UNKNOWN ? tin : clinician;
    }

    /// The provider that competes for a line under a rule, for an explanation.
    AttributedProvider of(ChainRule rule, int line) {
        Optional<RollUp> rollUp = rule.counted().flatMap(Visits::rollUp);
        BitSet rolledUp =
                rollUp.map(RollUp::specialties)
                        .map(list -> claims.dictionaries().specialty().codes(list::has))
                        .orElseGet(BitSet::new);
        return provider(of(line, rolledUp, rollUp));
    }

    /// The provider that a list names, at the level of the chain.
    AttributedProvider listed(ListedProvider listed) {
        if (participants.joined().contains(listed.npi())) {
            return pool;
        }
        if (participants.left().contains(listed.npi())) {
            return new Clinician(listed.npi());
        }
        if (level == Level.CLINICIAN && !listed.npi().isBlank()) {
            return new Clinician(listed.npi());
        }
        String tin = tin(listed);
        return tin.isBlank() ? new Clinician(listed.npi()) : practice(tin);
    }

    Provider within(ListedProvider listed) {
        return new Provider(tin(listed), listed.npi());
    }

    private String tin(ListedProvider listed) {
        return listed.tin().isBlank()
                ? inputs.practices().getOrDefault(listed.npi(), "")
                : listed.tin();
    }

    /// Whether the provider takes part in the contract.
    boolean isContract(Standing standing) {
        return switch (standing.provider()) {
            case ContractProviders _ -> true;
            case Practice(String tin) -> participants.tins().contains(tin);
            case Facility(String ccn) ->
                    participants.ccns().contains(ccn)
                            || participants.tins().contains(standing.within().tin());
            case Clinician(String npi) ->
                    !participants.left().contains(npi)
                            && participants
                                    .tins()
                                    .contains(
                                            standing.within().tin().isBlank()
                                                    ? inputs.practices().getOrDefault(npi, "")
                                                    : standing.within().tin());
        };
    }
}
