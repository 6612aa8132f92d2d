package care.accord.attribution.assignment;

import care.accord.population.Dictionary;
import java.util.Set;

/// Clinicians who joined the contract or left it by themselves: what they furnish counts for it, or does not, whoever bills.
final class MovedClinicians {
    private static final byte JOINED = 1;
    private static final byte LEFT = 2;

    private final byte[] byNpi;
    private final boolean any;

    MovedClinicians(Participants contract, Dictionary npis) {
        any = !contract.joined().isEmpty() || !contract.left().isEmpty();
        byNpi = new byte[any ? npis.size() : 0];
        mark(npis, contract.joined(), JOINED);
        mark(npis, contract.left(), LEFT);
    }

    private void mark(Dictionary npis, Set<String> moved, byte how) {
        if (any) {
            npis.codes(moved::contains).stream().forEach(code -> byNpi[code] = how);
        }
    }

    boolean any() {
        return any;
    }

    /// The entity that furnished a line of the clinician.
    ///
    /// @param practice the billing practice or facility by itself
    /// @param entity who furnishes the line where nobody moved
    int entity(int npi, int practice, int entity) {
        return switch (byNpi[npi]) {
            case JOINED -> Entities.CONTRACT;
            case LEFT -> entity == Entities.CONTRACT ? practice : entity;
            default -> entity;
        };
    }
}
