package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The attribution programs a contract can name.
public enum AttributionProgram {
    /// Medicare Shared Savings Program: pre-step and steps 1 to 3 of 42 CFR 425.402(b).
    MSSP_PRIMARY_CARE("mssp-primary-care") {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return MsspRules.of(key(), "mssp.primary_care_eligibility", lists, window);
        }
    },
    /// The same steps for members of a payer that is not Medicare: whoever was enrolled.
    COMMERCIAL_PRIMARY_CARE("commercial-primary-care") {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return MsspRules.of(key(), "commercial.primary_care_eligibility", lists, window);
        }
    },
    /// The plurality rule for the synthetic public use file, whose lines carry no specialty.
    DESYNPUF_PLURALITY("desynpuf-plurality") {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return DesynpufRules.of(lists);
        }
    };

    private final String key;

    AttributionProgram(String key) {
        this.key = key;
    }

    /// The name by which contracts refer to the program.
    public String key() {
        return key;
    }

    public static Optional<AttributionProgram> find(String key) {
        return Arrays.stream(values()).filter(program -> program.key.equals(key)).findFirst();
    }

    /// The program by its name.
    ///
    /// @throws IllegalArgumentException naming the programs there are
    public static AttributionProgram of(String key) {
        return find(key)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not an attribution program; known are %s"
                                        .formatted(key, known())));
    }

    private static String known() {
        return Arrays.stream(values())
                .map(AttributionProgram::key)
                .collect(Collectors.joining(", "));
    }

    /// The rules of the performance year for services in the window.
    ///
    /// @throws java.util.NoSuchElementException when the program's lists are not known for the year
    public AttributionRules rules(ProgramRules rules, PerformanceYear year, DateSpan window) {
        return rules(new ProgramLists(rules, year), window);
    }

    abstract AttributionRules rules(ProgramLists lists, DateSpan window);
}
