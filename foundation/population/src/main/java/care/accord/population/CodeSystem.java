package care.accord.population;

import java.util.Arrays;
import java.util.Optional;

/// Which list a code of a claim belongs to.
public enum CodeSystem {
    ICD_10_CM("icd-10-cm"),
    ICD_9_CM("icd-9-cm"),
    ICD_10_PCS("icd-10-pcs"),
    ICD_9_PCS("icd-9-pcs"),
    HCPCS("hcpcs"),
    MS_DRG("ms-drg"),
    NDC("ndc");

    private final String code;

    CodeSystem(String code) {
        this.code = code;
    }

    /// The name of the system in feeds and code lists.
    public String code() {
        return code;
    }

    /// The system of that name.
    public static Optional<CodeSystem> of(String code) {
        return Arrays.stream(values()).filter(system -> system.code.equals(code)).findFirst();
    }
}
