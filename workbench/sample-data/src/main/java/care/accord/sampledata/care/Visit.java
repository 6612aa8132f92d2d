package care.accord.sampledata.care;

import care.accord.sampledata.provider.Clinician;
import java.util.List;

/// An office visit as the clinician's own record shows it.
public record Visit(int day, Clinician clinician, String code, List<Pressure> pressures) {
    public Visit {
        pressures = List.copyOf(pressures);
    }

    /// A blood pressure in mm\[Hg\].
    public record Pressure(int systolic, int diastolic) {}
}
