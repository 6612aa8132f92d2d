package care.accord.population.files.cclf;

import java.util.Arrays;
import java.util.Optional;

/// The files of a delivery. A file is told by the character after `ZC` in its name.
public enum CclfFile {
    CONTROL("0"),
    PART_A_HEADERS("1"),
    PART_A_REVENUE_CENTERS("2"),
    PART_A_PROCEDURES("3"),
    PART_A_DIAGNOSES("4"),
    PART_B_PHYSICIANS("5"),
    PART_B_EQUIPMENT("6"),
    PART_D("7"),
    BENEFICIARIES("8"),
    IDENTIFIERS("9"),
    PART_A_PROGRAMS("A"),
    PART_B_PROGRAMS("B");

    private final String code;

    CclfFile(String code) {
        this.code = code;
    }

    static Optional<CclfFile> of(String code) {
        return Arrays.stream(values()).filter(file -> file.code.equals(code)).findFirst();
    }

    /// The file called `CCLF8` in a control file.
    static Optional<CclfFile> labeled(String label) {
        return Arrays.stream(values()).filter(file -> file.label().equals(label)).findFirst();
    }

    String code() {
        return code;
    }

    /// What people call it, such as `CCLF8`.
    public String label() {
        return "CCLF" + code;
    }
}
