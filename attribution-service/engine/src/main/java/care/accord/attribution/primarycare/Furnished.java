package care.accord.attribution.primarycare;

import care.accord.population.Beneficiary;
import care.accord.population.Dictionary;
import java.util.BitSet;
import java.util.Set;

/// Where a service was furnished: at home, in a skilled nursing facility, in an inpatient setting. A stay shows in the
/// facility's claims of the same days.
final class Furnished {
    private static final String HOME = "12";

    private final LineColumns columns;
    private final int home;
    private final BitSet snfPlaces;
    private final BitSet snfBillTypes;
    private final BitSet inpatientPlaces;
    private final BitSet inpatientBillTypes;

    Furnished(Facilities facilities, LineColumns columns) {
        this.columns = columns;
        Dictionary places = columns.dictionaries().placeOfService();
        Dictionary bills = columns.dictionaries().billType();
        home = places.code(HOME);
        snfPlaces = places.codes(facilities.skilledNursing().places()::contains);
        snfBillTypes = billTypes(bills, facilities.skilledNursing().billTypes());
        inpatientPlaces = places.codes(facilities.inpatient().places()::contains);
        inpatientBillTypes = billTypes(bills, facilities.inpatient().billTypes());
    }

    /// Bill types are written with or without a leading zero: `0771` and `771` are the same.
    static BitSet billTypes(Dictionary billTypes, Set<String> kinds) {
        return billTypes.codes(value -> {
            String digits = value.startsWith("0") ? value.substring(1) : value;
            return digits.length() >= 2 && kinds.contains(digits.substring(0, 2));
        });
    }

    boolean holds(Condition condition, Beneficiary beneficiary, int line) {
        return switch (condition) {
            case NONE, PUBLIC_HEALTH_EMERGENCY, ETA_HOSPITAL, WITH_BASE_CODE -> true;
            case AT_HOME -> columns.place(line) == home;
            case NOT_IN_SNF -> !duringStay(beneficiary, line, snfBillTypes);
            case NOT_AT_SNF_PLACE -> !snfPlaces.get(columns.place(line));
            case NOT_INPATIENT ->
                    !inpatientPlaces.get(columns.place(line))
                            && !duringStay(beneficiary, line, inpatientBillTypes);
        };
    }

    private boolean duringStay(Beneficiary beneficiary, int line, BitSet billTypes) {
        if (billTypes.isEmpty()) {
            return false;
        }
        int day = columns.day(line);
        for (int other = beneficiary.firstLine(); other < beneficiary.endLine(); other++) {
            if (billTypes.get(columns.billType(other))
                    && columns.firstDay(other) <= day
                    && columns.lastDay(other) >= day) {
                return true;
            }
        }
        return false;
    }
}
