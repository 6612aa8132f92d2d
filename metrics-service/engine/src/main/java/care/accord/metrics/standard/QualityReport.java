package care.accord.metrics.standard;

import care.accord.metrics.points.Performance;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an ACO reported for a year, with what CMS computed of it.
///
/// @param isFirstYear of its participation in the program
/// @param isAffected whether it was affected by extreme and uncontrollable circumstances (42 CFR 425.512(c))
/// @param underserved share of assigned beneficiaries who are, for the health equity adjustment
public record QualityReport(
        String aco,
        PerformanceYear year,
        boolean isFirstYear,
        boolean isAffected,
        BigDecimal underserved,
        List<Reported> measures) {
    public QualityReport {
        measures = List.copyOf(measures);
    }

    /// One measure.
    ///
    /// @param measure its number in the Quality Payment Program: `236`, `236SSP`, `CAHPS_1`
    /// @param method `ecqm`, `cqm`, `survey` or `claims`
    /// @param third in which its performance lies among ACOs, where CMS says so
    public record Reported(
            String measure, String method, Performance performance, Optional<Third> third) {
        private static final String MEDICARE_CQM = "SSP";
        private static final String SURVEY = "CAHPS_";

        /// The number of the measure in the set; Medicare CQMs and parts of the survey have numbers of their own.
        public String required() {
            return required(measure);
        }

        /// The number in the set of a measure with a number of its own.
        public static String required(String measure) {
            if (measure.startsWith(SURVEY)) {
                return "321";
            }
            return measure.endsWith(MEDICARE_CQM)
                    ? measure.substring(0, measure.length() - MEDICARE_CQM.length())
                    : measure;
        }

        boolean isMedicareCqm() {
            return measure.endsWith(MEDICARE_CQM);
        }

        boolean isEcqm() {
            return method.equals("ecqm");
        }
    }

    /// Thirds of ACOs by a measure's performance.
    public enum Third {
        TOP,
        MIDDLE,
        BOTTOM
    }
}
