package care.accord.population.restriction;

import care.accord.population.CodeSystem;
import care.accord.vocabulary.DateSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A list of codes that make a claim one about substance use disorder (42 CFR 2.11, 2.12). Whoever runs the platform loads
/// it; none comes with it.
///
/// When in doubt a code is on the list: a code is looked for in all revisions of its kind, because a diagnosis of one
/// revision turns up in fields of the other, and a code that was cut short matches what it could have been.
public final class SubstanceUseCodes {
    public static final SubstanceUseCodes NONE = new SubstanceUseCodes(List.of());

    private static final String ANY_ENDING = "*";
    private static final int SHORTEST_CATEGORY = 3;
    private static final int EDITION_LENGTH = 16;

    /// Kinds of codes that can be told apart for certain.
    private enum Kind {
        DIAGNOSIS,
        PROCEDURE,
        SERVICE,
        GROUP,
        DRUG
    }

    /// A code of the list.
    ///
    /// @param code may end in `*` for all codes that begin so
    /// @param valid days of service for which it is on the list
    /// @param source where it is written
    public record Entry(CodeSystem system, String code, DateSpan valid, String source) {}

    private final Map<Kind, NavigableMap<String, List<DateSpan>>> codes = new EnumMap<>(Kind.class);
    private final Map<Kind, NavigableMap<String, List<DateSpan>>> beginnings =
            new EnumMap<>(Kind.class);
    private final String edition;
    private final boolean empty;

    public SubstanceUseCodes(List<Entry> entries) {
        for (Kind kind : Kind.values()) {
            codes.put(kind, new TreeMap<>());
            beginnings.put(kind, new TreeMap<>());
        }
        entries.forEach(this::add);
        edition = editionOf(entries);
        empty = entries.isEmpty();
    }

    private void add(Entry entry) {
        Kind kind = kind(entry.system());
        String code = normal(kind, entry.code());
        boolean beginning = code.endsWith(ANY_ENDING);
        Map<Kind, NavigableMap<String, List<DateSpan>>> where = beginning ? beginnings : codes;
        at(where, kind)
                .computeIfAbsent(
                        beginning ? code.substring(0, code.length() - 1) : code,
                        _ -> new ArrayList<>())
                .add(entry.valid());
    }

    private static NavigableMap<String, List<DateSpan>> at(
            Map<Kind, NavigableMap<String, List<DateSpan>>> where, Kind kind) {
        return where.computeIfAbsent(kind, _ -> new TreeMap<>());
    }

    private static Kind kind(CodeSystem system) {
        return switch (system) {
            case ICD_10_CM, ICD_9_CM -> Kind.DIAGNOSIS;
            case ICD_10_PCS, ICD_9_PCS -> Kind.PROCEDURE;
            case HCPCS -> Kind.SERVICE;
            case MS_DRG -> Kind.GROUP;
            case NDC -> Kind.DRUG;
        };
    }

    /// Capital letters and digits; a group without the zeros before it, a drug as eleven digits.
    private static String normal(Kind kind, String code) {
        StringBuilder normal = new StringBuilder();
        String written = kind == Kind.DRUG ? DrugCodes.elevenDigits(code) : code;
        for (char c : written.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '*') {
                normal.append(c);
            }
        }
        while (kind == Kind.GROUP && normal.length() > 1 && normal.charAt(0) == '0') {
            normal.deleteCharAt(0);
        }
        return normal.toString();
    }

    private static String editionOf(List<Entry> entries) {
        List<String> rows =
                entries.stream()
                        .map(entry ->
                                entry.system().code()
                                        + " "
                                        + normal(kind(entry.system()), entry.code())
                                        + " "
                                        + entry.valid())
                        .distinct()
                        .sorted()
                        .toList();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, EDITION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /// Names the list by its content.
    public String edition() {
        return edition;
    }

    public boolean isEmpty() {
        return empty;
    }

    /// Whether the code, reported for services on those days, is or could be on the list.
    public boolean restricts(CodeSystem system, String reported, DateSpan days) {
        if (empty) {
            return false;
        }
        Kind kind = kind(system);
        String code = normal(kind, reported);
        return !code.isEmpty()
                && (matches(at(codes, kind).getOrDefault(code, List.of()), days)
                        || matchesBeginning(at(beginnings, kind), code, days)
                        || couldHaveBeen(kind, code, days));
    }

    private static boolean matches(List<DateSpan> valid, DateSpan days) {
        return valid.stream().anyMatch(days::overlaps);
    }

    private static boolean matchesBeginning(
            NavigableMap<String, List<DateSpan>> beginnings, String code, DateSpan days) {
        for (int length = 0; length <= code.length() && !beginnings.isEmpty(); length++) {
            if (matches(beginnings.getOrDefault(code.substring(0, length), List.of()), days)) {
                return true;
            }
        }
        return false;
    }

    /// A diagnosis or procedure cut short is a listed one as long as nothing says otherwise.
    private boolean couldHaveBeen(Kind kind, String code, DateSpan days) {
        if (kind == Kind.SERVICE || kind == Kind.GROUP || code.length() < SHORTEST_CATEGORY) {
            return false;
        }
        String last = code + Character.MAX_VALUE;
        return at(codes, kind).subMap(code, true, last, false).values().stream()
                        .anyMatch(valid -> matches(valid, days))
                || at(beginnings, kind).subMap(code, true, last, false).values().stream()
                        .anyMatch(valid -> matches(valid, days));
    }
}
