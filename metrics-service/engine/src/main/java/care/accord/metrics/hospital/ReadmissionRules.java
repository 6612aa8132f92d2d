package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import java.util.List;

/// Which stays are index stays, and which later ones are readmissions.
///
/// @param minimumAge whole years at admission
/// @param windowDays days after discharge in which an admission is a readmission
/// @param enrolledBefore days of enrollment without a gap before admission
/// @param excludedDispositions ends of a stay after which nobody can be readmitted, or left the hospital's responsibility
/// @param excludedDiagnoses principal diagnoses whose stays are no index stays
/// @param planned what makes a later admission a planned one
/// @param expected the strata of the expected rate
public record ReadmissionRules(
        int minimumAge,
        int windowDays,
        int enrolledBefore,
        CodeSet excludedDispositions,
        CodeSet excludedDiagnoses,
        Planned planned,
        Strata expected) {

    /// Admissions that were arranged beforehand.
    ///
    /// @param diagnoses principal diagnoses that are always planned
    /// @param drgs that are always planned
    /// @param unlessAcute DRGs that are planned unless the principal diagnosis is acute
    public record Planned(
            CodeSet diagnoses, CodeSet drgs, CodeSet unlessAcute, CodeSet acuteDiagnoses) {
        boolean includes(Stay stay) {
            return diagnoses.contains(stay.diagnosis())
                    || drgs.contains(stay.drg())
                    || (unlessAcute.contains(stay.drg())
                            && !acuteDiagnoses.contains(stay.diagnosis()));
        }
    }

    /// The strata of the expected model: age, and stays in the year before.
    ///
    /// @param ages first age of each band, ascending
    /// @param stays first number of stays of each band, ascending
    public record Strata(List<Integer> ages, List<Integer> stays) {
        public Strata {
            ages = List.copyOf(ages);
            stays = List.copyOf(stays);
        }

        Stratum of(int age, int priorStays) {
            return new Stratum(band(ages, age), band(stays, priorStays));
        }

        private static int band(List<Integer> firsts, int value) {
            int band = 0;
            for (int first : firsts) {
                band = value >= first ? first : band;
            }
            return band;
        }
    }

    /// @param age first age of the band
    /// @param stays first number of stays of the band
    record Stratum(int age, int stays) {
        @Override
        public String toString() {
            return "age %d or more, %s in the year before"
                    .formatted(age, stays == 0 ? "no stay" : stays + " or more stays");
        }
    }
}
