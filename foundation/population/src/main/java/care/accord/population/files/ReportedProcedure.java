package care.accord.population.files;

import java.time.LocalDate;
import java.util.Optional;

/// A procedure that a claim of a facility reports.
///
/// @param code ICD-10-PCS, which has seven letters and digits, or ICD-9-CM volume 3, which has three or four digits and no dot
/// @param day on which it was performed, where the claim says so
public record ReportedProcedure(String code, Optional<LocalDate> day) {
    public static ReportedProcedure undated(String code) {
        return new ReportedProcedure(code, Optional.empty());
    }
}
