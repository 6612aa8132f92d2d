package care.accord.sampledata.provider;

import java.util.List;

/// A practice under one taxpayer identification number.
public record Practice(
        Biller biller,
        List<Clinician> physicians,
        List<Clinician> nonPhysicians,
        List<Clinician> specialists) {
    public Practice {
        physicians = List.copyOf(physicians);
        nonPhysicians = List.copyOf(nonPhysicians);
        specialists = List.copyOf(specialists);
    }

    public boolean givesPrimaryCare() {
        return !physicians.isEmpty();
    }
}
