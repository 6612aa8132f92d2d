package care.accord.reconciliation.program;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A track of the Shared Savings Program. What a track means is data: its name is part of the rules' names.
public enum Track {
    TRACK_1("T1", "track-1"),
    TRACK_1_PLUS("T1+", "track-1-plus"),
    TRACK_2("T2", "track-2"),
    TRACK_3("T3", "track-3"),
    BASIC_A("A", "basic-a"),
    BASIC_B("B", "basic-b"),
    BASIC_C("C", "basic-c"),
    BASIC_D("D", "basic-d"),
    BASIC_E("E", "basic-e"),
    ENHANCED("EN", "enhanced");

    private final String code;
    private final String rules;

    Track(String code, String rules) {
        this.code = code;
        this.rules = rules;
    }

    /// Reads the code of the public use files.
    public static Track of(String code) {
        return Arrays.stream(values())
                .filter(track -> track.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is not a track; tracks are %s"
                                        .formatted(
                                                code,
                                                Arrays.stream(values())
                                                        .map(track -> track.code)
                                                        .collect(Collectors.joining(", ")))));
    }

    /// The name of one of this track's rules in program-rules.
    String rule(String name) {
        return "mssp." + rules + "." + name;
    }
}
