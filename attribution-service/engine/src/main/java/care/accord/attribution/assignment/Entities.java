package care.accord.attribution.assignment;

import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Dictionary;
import java.util.BitSet;

/// Numbers the competing entities of one population, so that a line finds its entity with a bit test: the pool is one
/// number, a practice the code of its TIN, a facility the negated code of its CCN.
final class Entities {
    /// The line names no practice and no facility; nobody can win it.
    static final int UNKNOWN = 0;

    private static final int POOL = Integer.MAX_VALUE;

    private final BitSet pooledTins;
    private final BitSet pooledCcns;
    private final Dictionary tins;
    private final Dictionary ccns;
    private final Entity pool;

    Entities(Participants participants, ClaimColumns.Dictionaries dictionaries) {
        tins = dictionaries.tin();
        ccns = dictionaries.facility();
        pooledTins = tins.codes(participants.tins()::contains);
        pooledCcns = ccns.codes(participants.ccns()::contains);
        pool = participants.pooled();
    }

    int of(ClaimColumns claims, int line) {
        int tin = claims.billingTin(line);
        if (pooledTins.get(tin)) {
            return POOL;
        }
        if (claims.kind(line) == Kind.INSTITUTIONAL) {
            int ccn = claims.facility(line);
            if (pooledCcns.get(ccn)) {
                return POOL;
            }
            if (ccn != Dictionary.ABSENT) {
                return -ccn;
            }
        }
        return tin;
    }

    static boolean isPool(int number) {
        return number == POOL;
    }

    Entity entity(int number) {
        if (number == POOL) {
            return pool;
        }
        return number < 0
                ? new Entity.Facility(ccns.value(-number))
                : new Entity.Practice(tins.value(number));
    }

    /// The last order that is left: by identifier, the pool behind everybody else.
    boolean comesBefore(int number, int other) {
        if (isPool(number) || isPool(other)) {
            return isPool(other);
        }
        return id(number).compareTo(id(other)) < 0;
    }

    private String id(int number) {
        return number < 0 ? ccns.value(-number) : tins.value(number);
    }
}
