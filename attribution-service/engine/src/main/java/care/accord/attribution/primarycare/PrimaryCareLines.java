package care.accord.attribution.primarycare;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Dictionary;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/// A list of primary care services compiled against the dictionaries of one population: most lines cost one bit test.
public final class PrimaryCareLines {
    private static final Set<String> SNF_PLACES = Set.of("31");
    private static final Set<String> SNF_BILL_TYPES = Set.of("18", "21", "22", "23", "28");
    private static final Set<String> INPATIENT_PLACES = Set.of("21", "51", "61");
    private static final Set<String> INPATIENT_BILL_TYPES = Set.of("11", "12", "21", "22");
    private static final String HOME = "12";

    private final BitSet listed;
    private final Condition[] conditions;
    private final BitSet healthCenters;
    private final boolean noHealthCenters;
    private final BitSet snfPlaces;
    private final BitSet snfBillTypes;
    private final BitSet inpatientPlaces;
    private final BitSet inpatientBillTypes;
    private final int home;

    private PrimaryCareLines(PrimaryCareList list, ClaimColumns.Dictionaries dictionaries) {
        Dictionary hcpcs = dictionaries.hcpcs();
        listed = hcpcs.codes(code -> list.service(code).isPresent());
        conditions = new Condition[hcpcs.size()];
        for (int code = listed.nextSetBit(0); code >= 0; code = listed.nextSetBit(code + 1)) {
            Optional<PrimaryCareService> service = list.service(hcpcs.value(code));
            conditions[code] = service.map(PrimaryCareService::condition).orElse(Condition.NONE);
        }
        healthCenters = startingWith(dictionaries.billType(), list.healthCenterBillTypes());
        noHealthCenters = healthCenters.isEmpty();
        snfPlaces = dictionaries.placeOfService().codes(SNF_PLACES::contains);
        snfBillTypes = startingWith(dictionaries.billType(), SNF_BILL_TYPES);
        inpatientPlaces = dictionaries.placeOfService().codes(INPATIENT_PLACES::contains);
        inpatientBillTypes = startingWith(dictionaries.billType(), INPATIENT_BILL_TYPES);
        home = dictionaries.placeOfService().code(HOME);
    }

    public static PrimaryCareLines of(PrimaryCareList list, ClaimColumns claims) {
        return new PrimaryCareLines(list, claims.dictionaries());
    }

    /// Bill types are written with or without a leading zero: `0771` and `771` are the same.
    private static BitSet startingWith(Dictionary billTypes, Set<String> prefixes) {
        return billTypes.codes(value -> {
            String digits = value.startsWith("0") ? value.substring(1) : value;
            return digits.length() >= 2 && prefixes.contains(digits.substring(0, 2));
        });
    }

    /// Whether the line is a primary care service.
    public boolean counts(Beneficiary beneficiary, int line) {
        ClaimColumns claims = beneficiary.claims();
        int hcpcs = claims.hcpcs(line);
        if (!listed.get(hcpcs)) {
            return isHealthCenter(claims, line);
        }
        if (claims.kind(line) != Kind.PROFESSIONAL) {
            // 86 FR 65273: nursing facility visits in a skilled nursing facility are left out on a
            // health center's claim too.
            return isHealthCenter(claims, line)
                    && (conditions[hcpcs] != Condition.NOT_IN_SNF
                            || holds(Condition.NOT_IN_SNF, beneficiary, line));
        }
        Condition condition = conditions[hcpcs];
        return condition == Condition.NONE || holds(condition, beneficiary, line);
    }

    /// Whether the line is on a claim of a health center or rural clinic, which counts by its facility alone.
    public boolean isHealthCenter(ClaimColumns claims, int line) {
        return !noHealthCenters
                && claims.kind(line) == Kind.INSTITUTIONAL
                && healthCenters.get(claims.billType(line));
    }

    private boolean holds(Condition condition, Beneficiary beneficiary, int line) {
        ClaimColumns claims = beneficiary.claims();
        return switch (condition) {
            case NONE, PUBLIC_HEALTH_EMERGENCY -> true;
            case ETA_HOSPITAL -> false;
            case AT_HOME -> claims.placeOfService(line) == home;
            case NOT_IN_SNF ->
                    !snfPlaces.get(claims.placeOfService(line))
                            && !duringStay(beneficiary, line, snfBillTypes);
            case NOT_INPATIENT ->
                    !inpatientPlaces.get(claims.placeOfService(line))
                            && !duringStay(beneficiary, line, inpatientBillTypes);
            case WITH_BASE_CODE -> hasBaseCode(beneficiary, line);
        };
    }

    private static boolean duringStay(Beneficiary beneficiary, int line, BitSet billTypes) {
        ClaimColumns claims = beneficiary.claims();
        int day = claims.serviceDay(line);
        for (int other = beneficiary.firstLine(); other < beneficiary.endLine(); other++) {
            if (billTypes.get(claims.billType(other))
                    && claims.serviceDay(other) <= day
                    && claims.serviceEndDay(other) >= day) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBaseCode(Beneficiary beneficiary, int line) {
        ClaimColumns claims = beneficiary.claims();
        String claim = claims.claimId(line);
        for (int other = beneficiary.firstLine(); other < beneficiary.endLine(); other++) {
            if (other != line
                    && listed.get(claims.hcpcs(other))
                    && conditions[claims.hcpcs(other)] != Condition.WITH_BASE_CODE
                    && claims.claimId(other).equals(claim)
                    && counts(beneficiary, other)) {
                return true;
            }
        }
        return false;
    }
}
