package care.accord.attribution.chain;

import care.accord.population.Beneficiary;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Arrays;

/// A person with the claim lines that any rule of the chain could count, in order of service date.
final class Member {
    private static final int USUAL_LINES = 16;

    private final Beneficiary beneficiary;
    private int[] lines = new int[USUAL_LINES];
    private int size;

    Member(Beneficiary beneficiary) {
        this.beneficiary = beneficiary;
    }

    void add(int line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
        }
        lines[size++] = line;
    }

    Beneficiary beneficiary() {
        return beneficiary;
    }

    BeneficiaryId id() {
        return beneficiary.id();
    }

    int size() {
        return size;
    }

    int line(int position) {
        return lines[position];
    }
}
