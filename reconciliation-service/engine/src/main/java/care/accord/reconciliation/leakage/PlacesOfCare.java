package care.accord.reconciliation.leakage;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.Dictionary;
import care.accord.population.Kernel;
import care.accord.population.Population;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.Pass;
import java.util.Arrays;
import java.util.BitSet;

/// Members' care by place, specialty and provider, added up in one pass on all cores. The specialty is that of a professional
/// line, or 0 on claims of facilities; the provider is the billing practice, or the facility.
final class PlacesOfCare implements Kernel<Boolean> {
    /// What facilities are called where specialties stand.
    static final String FACILITY = "facility";

    private static final long OUTSIDE = 1L << 62;
    private static final long OF_FACILITY = 1L << 61;
    private static final long WITHHELD = 1;
    private static final int SPECIALTY_AT = 32;

    private final CountedLines counted;
    private final ClaimColumns claims;
    private final BitSet tins;
    private final BitSet ccns;
    final Groups byPlace = new Groups();
    final Groups bySpecialty = new Groups();
    final Groups byProvider = new Groups();
    private long[] providers = {};

    private final Stays stays;

    PlacesOfCare(
            ClaimColumns claims,
            CountedLines counted,
            Organization organization,
            ReadmissionRule rule) {
        this.counted = counted;
        this.claims = claims;
        stays = new Stays(claims, counted, rule);
        tins = claims.dictionaries().tin().codes(organization.tins()::contains);
        ccns = claims.dictionaries().facility().codes(organization.ccns()::contains);
    }

    static PlacesOfCare of(
            Population population,
            CountedLines counted,
            Organization organization,
            ReadmissionRule rule) {
        ClaimColumns claims = population.claims();
        PlacesOfCare all = new PlacesOfCare(claims, counted, organization, rule);
        for (PlacesOfCare part :
                Pass.over(
                        population, () -> new PlacesOfCare(claims, counted, organization, rule))) {
            all.byPlace.addAll(part.byPlace);
            all.bySpecialty.addAll(part.bySpecialty);
            all.byProvider.addAll(part.byProvider);
        }
        all.providers = all.byProvider.keys();
        return all;
    }

    @Override
    public Boolean decide(Beneficiary beneficiary) {
        if (!counted.isMember(beneficiary)) {
            return Boolean.FALSE;
        }
        long services = counted.serviceMonths(counted.monthsOf(beneficiary));
        int part = counted.part(beneficiary);
        byPlace.begin(beneficiary.index(), part);
        bySpecialty.begin(beneficiary.index(), part);
        byProvider.begin(beneficiary.index(), part);
        for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
            boolean counts = counted.month(line, services) >= 0;
            if (counts && counted.isWithheld(line)) {
                byPlace.add(WITHHELD, claims.serviceDay(line), counted.cents(line));
            } else if (counts) {
                add(line, stays.of(beneficiary, line));
            }
        }
        return Boolean.TRUE;
    }

    private void add(int line, Stays.Outcome outcome) {
        boolean facility = claims.kind(line) == ClaimLine.Kind.INSTITUTIONAL;
        int provider = facility ? claims.facility(line) : claims.billingTin(line);
        boolean inside =
                (facility ? ccns : tins).get(provider) || tins.get(claims.billingTin(line));
        long place = inside ? 0 : OUTSIDE;
        long specialty =
                place | (facility ? OF_FACILITY : (long) claims.specialty(line) << SPECIALTY_AT);
        int day = claims.serviceDay(line);
        long cents = counted.cents(line);
        byPlace.add(place, day, cents);
        bySpecialty.add(specialty, day, cents);
        if (!inside) {
            byProvider.add(specialty | provider, day, cents);
        }
        if (outcome != Stays.Outcome.NONE) {
            byPlace.addStay(place, outcome);
            if (!inside) {
                byProvider.addStay(specialty | provider, outcome);
            }
        }
    }

    /// Restricted claims, wherever they are from.
    Groups.Sum withheld() {
        return byPlace.of(WITHHELD);
    }

    int people() {
        return counted.people();
    }

    /// How many of the people others answer for a part of.
    int sharedPeople() {
        return counted.sharedPeople();
    }

    Groups.Sum inside() {
        return byPlace.of(0);
    }

    Groups.Sum outside() {
        return byPlace.of(OUTSIDE);
    }

    /// Keys of the specialties with care outside.
    long[] specialtiesOutside() {
        return Arrays.stream(bySpecialty.keys()).filter(key -> key >= OUTSIDE).toArray();
    }

    /// Keys of the specialties with care inside, as [#inside] takes them.
    long[] specialtiesInside() {
        return Arrays.stream(bySpecialty.keys()).filter(key -> key < OUTSIDE).toArray();
    }

    /// The key under which a specialty's care outside is counted.
    static long asOutside(long specialtyInside) {
        return specialtyInside | OUTSIDE;
    }

    Groups.Sum outside(long specialty) {
        return bySpecialty.of(specialty);
    }

    Groups.Sum inside(long specialty) {
        return bySpecialty.of(specialty & ~OUTSIDE);
    }

    /// Different providers outside, whatever their specialty.
    long providersOutside() {
        return Arrays.stream(providers)
                .map(key -> key & (OF_FACILITY | Integer.MAX_VALUE))
                .distinct()
                .count();
    }

    /// Keys of the providers outside with care of a specialty.
    long[] providers(long specialty) {
        return Arrays.stream(providers)
                .filter(key -> key >>> SPECIALTY_AT == specialty >>> SPECIALTY_AT)
                .toArray();
    }

    Groups.Sum provider(long provider) {
        return byProvider.of(provider);
    }

    String specialtyName(long key) {
        return (key & OF_FACILITY) != 0
                ? FACILITY
                : claims.dictionaries()
                        .specialty()
                        .value((int) ((key & ~OUTSIDE) >>> SPECIALTY_AT));
    }

    String providerName(long key) {
        Dictionary names =
                (key & OF_FACILITY) != 0
                        ? claims.dictionaries().facility()
                        : claims.dictionaries().tin();
        return names.value((int) key);
    }
}
