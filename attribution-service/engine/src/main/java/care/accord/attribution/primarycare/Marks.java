package care.accord.attribution.primarycare;

import java.util.Arrays;

/// Marks by code of the HCPCS dictionary and by code of the bill type dictionary; a line with an odd one is looked at.
final class Marks {
    final byte[] codes;
    final byte[] billTypes;
    final boolean anyFacility;

    Marks(byte[] codes, byte[] billTypes) {
        this.codes = codes;
        this.billTypes = billTypes;
        anyFacility = !Arrays.equals(billTypes, new byte[billTypes.length]);
    }
}
