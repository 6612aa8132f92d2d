package care.accord.attribution.program;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Circumstances;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.ProgramLists.Beyond;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The attribution programs a contract can name.
public enum AttributionProgram {
    /// Medicare Shared Savings Program, all of its assignment: pre-step and steps 1 to 3 of 42 CFR 425.402(b), eligibility
    /// and removal of 425.401, voluntary alignment of 425.402(e). Years beyond the last verified one run marked.
    MSSP("mssp", Beyond.CARRIED) {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return MsspRules.whole(key(), lists, window);
        }

        @Override
        public Windows windows(ProgramRules rules, PerformanceYear year, AssignmentMethod method) {
            return Windows.of(rules, year, method);
        }
    },
    /// ACO REACH: alignment over two years to clinicians who take part.
    ACO_REACH("aco-reach", Beyond.CARRIED) {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return ReachRules.of(key(), lists);
        }

        @Override
        public Windows windows(ProgramRules rules, PerformanceYear year, AssignmentMethod method) {
            return Windows.ofAlignment(rules, year);
        }

        @Override
        public Optional<DateSpan> ownWindow(ProgramRules rules, PerformanceYear year) {
            return Optional.of(Windows.ofAlignment(rules, year).assignment());
        }
    },
    /// The claims-based steps of the Shared Savings Program over a window that the contract names.
    MSSP_PRIMARY_CARE("mssp-primary-care", Beyond.REFUSED) {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return MsspRules.byClaims(key(), "mssp.primary_care_eligibility", lists, window);
        }
    },
    /// The same steps for members of a payer that is not Medicare: whoever was enrolled.
    COMMERCIAL_PRIMARY_CARE("commercial-primary-care", Beyond.REFUSED) {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return MsspRules.byClaims(key(), "commercial.primary_care_eligibility", lists, window);
        }
    },
    /// The plurality rule for the synthetic public use file, whose lines carry no specialty.
    DESYNPUF_PLURALITY("desynpuf-plurality", Beyond.REFUSED) {
        @Override
        AttributionRules rules(ProgramLists lists, DateSpan window) {
            return DesynpufRules.of(lists);
        }
    };

    private final String key;
    private final Beyond beyond;

    AttributionProgram(String key, Beyond beyond) {
        this.key = key;
        this.beyond = beyond;
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
        return rules(new ProgramLists(rules, year, beyond), window);
    }

    abstract AttributionRules rules(ProgramLists lists, DateSpan window);

    /// The periods of an assignment by year and method. A program that draws up no list before the year looks at the
    /// calendar year, whatever the method.
    public Windows windows(ProgramRules rules, PerformanceYear year, AssignmentMethod method) {
        return Windows.ofCalendarYear(year, new Citation("the contract's attribution clause"));
    }

    /// The window that the program sets for the year whatever the method; empty where a contract names it.
    public Optional<DateSpan> ownWindow(ProgramRules rules, PerformanceYear year) {
        return Optional.empty();
    }

    /// The terms of a run over the window that a contract names, knowing claims and enrollment only.
    ///
    /// @throws IllegalArgumentException when the program sets its own window, and this is another one
    public AttributionTerms termsOver(
            DateSpan window, ProgramRules rules, PerformanceYear year, Participants participants) {
        Optional<DateSpan> own = ownWindow(rules, year);
        if (own.isPresent() && !own.get().equals(window)) {
            throw new IllegalArgumentException(
                    "%s compares services of %s in performance year %d, and not of %s"
                            .formatted(key, own.get(), year.year(), window));
        }
        return own.isPresent()
                ? terms(rules, year, AssignmentMethod.FINAL, participants)
                : new AttributionTerms(rules(rules, year, window), window, participants);
    }

    /// The terms of a run by year and method, knowing claims and enrollment only.
    public AttributionTerms terms(
            ProgramRules rules,
            PerformanceYear year,
            AssignmentMethod method,
            Participants participants) {
        Windows windows = windows(rules, year, method);
        return new AttributionTerms(
                rules(rules, year, windows.assignment()),
                windows.assignment(),
                participants,
                windows.removal(),
                Circumstances.unknown());
    }
}
