package care.accord.sampledata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import care.accord.sampledata.WrittenCounty.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The truth once more, worked out from the written files alone: nothing here knows how the county was made.
final class NaiveTruth {
    private static final Set<String> CODES =
            Set.of(
                    "99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215",
                    "G0402", "G0438", "G0439", "99495", "99496");
    private static final Set<String> PHYSICIANS = Set.of("01", "08", "11", "37", "38");
    private static final Set<String> NURSES = Set.of("50", "89", "97");
    private static final Set<String> SPECIALISTS =
            Set.of(
                    "06", "12", "13", "16", "23", "25", "26", "27", "29", "39", "46", "70", "79",
                    "82", "83", "84", "86", "90", "98");

    private final WrittenCounty county;
    private final String payer;
    private final Map<String, String> organizations = new HashMap<>();
    private final String windowStart;
    private final String windowEnd;
    private final String expandedStart;

    NaiveTruth(WrittenCounty county, String payer) {
        this.county = county;
        this.payer = payer;
        for (String organization : List.of("provider-east", "provider-west")) {
            for (Row row : county.rows(payer + "/provider-roster-" + organization + ".csv")) {
                organizations.put(row.get("tin"), organization);
            }
        }
        Row window =
                new Row(
                        Map.of(
                                "start",
                                county.county().period().end().minusYears(1).plusDays(1).toString(),
                                "expanded",
                                county.county().period().end().minusYears(2).plusDays(1).toString(),
                                "end",
                                county.county().period().end().toString()));
        windowStart = window.get("start");
        expandedStart = window.get("expanded");
        windowEnd = window.get("end");
    }

    /// Final-action lines for someone who has read the first file, or both, by member.
    Map<String, List<Row>> finalLines(List<Row> received) {
        List<Row> lines = new ArrayList<>();
        for (List<Row> claim :
                received.stream().collect(groupingBy(row -> row.get("claim_id"))).values()) {
            String latest =
                    claim.stream()
                            .map(row -> row.get("received_date"))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            claim.stream()
                    .filter(row -> row.get("received_date").equals(latest))
                    .filter(row -> !row.get("claim_adjustment_code").equals("1"))
                    .forEach(lines::add);
        }
        return lines.stream().collect(groupingBy(row -> row.get("person_id")));
    }

    boolean inWindow(Row line) {
        String day = line.get("claim_line_start_date");
        return day.compareTo(windowStart) >= 0 && day.compareTo(windowEnd) <= 0;
    }

    static long cents(Row line) {
        return new BigDecimal(line.get("allowed_amount")).movePointRight(2).longValueExact();
    }

    private static boolean competes(Row line) {
        if (line.get("bill_type_code").startsWith("77")) {
            return true;
        }
        String specialty = line.get("rendering_specialty_code");
        return CODES.contains(line.get("hcpcs_code"))
                && line.get("claim_type").equals("professional")
                && (PHYSICIANS.contains(specialty)
                        || NURSES.contains(specialty)
                        || SPECIALISTS.contains(specialty));
    }

    private static boolean isSpecialist(Row line) {
        return SPECIALISTS.contains(line.get("rendering_specialty_code"));
    }

    private static boolean isNurse(Row line) {
        return NURSES.contains(line.get("rendering_specialty_code"));
    }

    private String organization(Row line) {
        return organizations.getOrDefault(line.get("billing_tin"), "");
    }

    /// Rows as in assignments.csv, but without the `eligible` column.
    List<String> assignments(String claims, List<Row> received) {
        List<String> rows = new ArrayList<>();
        new TreeMap<>(finalLines(received))
                .forEach((person, all) -> {
                    List<Row> lines =
                            all.stream()
                                    .filter(NaiveTruth::competes)
                                    .filter(this::inExpanded)
                                    .toList();
                    for (String own : List.of("provider-east", "provider-west")) {
                        if (lines.stream().anyMatch(l -> organization(l).equals(own))) {
                            String pooled = assign(lines, own, "both").split(",", 2)[0];
                            String[] apart = assign(lines, own, own).split(",", 2);
                            rows.add(
                                    String.join(
                                            ",", person, own, claims, apart[0], pooled, apart[1]));
                        }
                    }
                });
        return rows;
    }

    private boolean inExpanded(Row line) {
        String day = line.get("claim_line_start_date");
        return day.compareTo(expandedStart) >= 0 && day.compareTo(windowEnd) <= 0;
    }

    /// Steps of 42 CFR 425.402(b) for one member and one organization.
    private String assign(List<Row> expanded, String own, String pool) {
        List<Row> year = expanded.stream().filter(this::inWindow).toList();
        Predicate<Row> ours = line -> organization(line).equals(own);
        boolean physician = year.stream().anyMatch(ours.and(l -> !isNurse(l)));
        boolean primary = year.stream().anyMatch(l -> !isSpecialist(l));
        boolean third =
                year.stream().anyMatch(ours.and(NaiveTruth::isNurse))
                        && expanded.stream().anyMatch(ours.and(l -> !isNurse(l)));
        if (physician && primary) {
            return compete("1", year, l -> !isSpecialist(l), new String[] {own, pool});
        } else if (physician) {
            return compete("2", year, NaiveTruth::isSpecialist, new String[] {own, pool});
        }
        return third
                ? compete("3", expanded, _ -> true, new String[] {own, pool})
                : "false,0,,0.00,0,,0.00,,";
    }

    private String compete(
            String step, List<Row> window, Predicate<Row> counts, String[] ownAndPool) {
        String own = ownAndPool[0];
        Map<String, List<Row>> byCompetitor =
                window.stream().collect(groupingBy(line -> competitor(line, ownAndPool)));
        List<String> ranking =
                byCompetitor.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(counts))
                        .sorted(
                                Comparator.<Map.Entry<String, List<Row>>>comparingLong(
                                                entry -> -sum(entry.getValue(), counts))
                                        .thenComparing(
                                                entry -> latest(entry.getValue(), false),
                                                Comparator.reverseOrder())
                                        .thenComparing(
                                                entry -> latest(entry.getValue(), true),
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        boolean assigned = ranking.getFirst().equals(own);
        List<Row> ownRows = byCompetitor.getOrDefault(own, List.of());
        List<Row> ownLines = ownRows.stream().filter(counts).toList();
        String rival = assigned ? (ranking.size() > 1 ? ranking.get(1) : "") : ranking.getFirst();
        List<Row> rivalRows = byCompetitor.getOrDefault(rival, List.of());
        return String.join(
                ",",
                Boolean.toString(assigned),
                step,
                rival.isEmpty() ? "only" : decidedBy(ownRows, rivalRows, counts),
                BigDecimal.valueOf(sum(ownRows, counts), 2).toPlainString(),
                Integer.toString(ownLines.size()),
                rival,
                BigDecimal.valueOf(sum(rivalRows, counts), 2).toPlainString(),
                assigned ? clinician(ownLines) : ",");
    }

    private String competitor(Row line, String[] ownAndPool) {
        String organization = organization(line);
        boolean together =
                organization.equals(ownAndPool[0])
                        || (ownAndPool[1].equals("both") && !organization.isEmpty());
        if (together) {
            return organization;
        }
        return line.get("bill_type_code").isEmpty()
                ? line.get("billing_tin")
                : line.get("facility_ccn");
    }

    private static String decidedBy(List<Row> own, List<Row> rival, Predicate<Row> counts) {
        if (sum(own, counts) != sum(rival, counts)) {
            return "dollars";
        } else if (!latest(own, false).equals(latest(rival, false))) {
            return "latest-primary-care";
        }
        return latest(own, true).equals(latest(rival, true))
                ? "declared-order"
                : "latest-specialist";
    }

    private static long sum(List<Row> lines, Predicate<Row> counts) {
        return lines.stream().filter(counts).mapToLong(NaiveTruth::cents).sum();
    }

    private static String latest(List<Row> lines, boolean specialist) {
        return lines.stream()
                .filter(line -> isSpecialist(line) == specialist)
                .map(line -> line.get("claim_line_start_date"))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /// TIN and NPI of whoever has most dollars, then most lines, then the lowest NPI.
    private static String clinician(List<Row> lines) {
        Map<String, Long> dollars =
                lines.stream()
                        .collect(
                                groupingBy(
                                        l -> l.get("billing_tin") + "," + l.get("rendering_npi"),
                                        summingLong(l -> cents(l) * 1_000 + 1)));
        return dollars.entrySet().stream()
                .min(
                        Comparator.<Map.Entry<String, Long>>comparingLong(e -> -e.getValue())
                                .thenComparing(e -> e.getKey().substring(10)))
                .orElseThrow()
                .getKey();
    }

    /// Rows as in members.csv.
    List<String> members() {
        Map<String, List<Row>> before = finalLines(county.rows(payer + "/medical-claims.csv"));
        Map<String, List<Row>> after = finalLines(county.claims(payer));
        List<Row> fills = new ArrayList<>(county.rows(payer + "/pharmacy-claims.csv"));
        fills.addAll(county.rows(payer + "/pharmacy-claims-2.csv"));
        Map<String, Long> pharmacy =
                fills.stream()
                        .filter(f -> f.get("dispensing_date").compareTo(windowStart) >= 0)
                        .collect(
                                groupingBy(
                                        f -> f.get("person_id"), summingLong(NaiveTruth::cents)));
        Map<String, List<Row>> spans =
                county.rows(payer + "/eligibility.csv").stream()
                        .collect(groupingBy(row -> row.get("person_id")));
        List<String> rows = new ArrayList<>();
        new TreeMap<>(spans)
                .forEach((person, own) -> {
                    List<Row> first = before.getOrDefault(person, List.of());
                    List<Row> second = after.getOrDefault(person, List.of());
                    rows.add(
                            String.join(
                                    ",",
                                    person,
                                    months(own),
                                    dollars(first),
                                    dollars(second),
                                    BigDecimal.valueOf(pharmacy.getOrDefault(person, 0L), 2)
                                            .toPlainString(),
                                    wellness(first),
                                    wellness(second)));
                });
        return rows;
    }

    private String dollars(List<Row> lines) {
        return BigDecimal.valueOf(
                        lines.stream().filter(this::inWindow).mapToLong(NaiveTruth::cents).sum(), 2)
                .toPlainString();
    }

    private String wellness(List<Row> lines) {
        return lines.stream()
                .filter(this::inWindow)
                .filter(l -> Set.of("G0438", "G0439").contains(l.get("hcpcs_code")))
                .map(l -> l.get("claim_line_start_date"))
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private String months(List<Row> spans) {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            String first = windowStart.substring(0, 5) + "%02d-01".formatted(month);
            String last = windowStart.substring(0, 5) + "%02d-31".formatted(month);
            Stream<String> kinds =
                    spans.stream()
                            .filter(s -> s.get("enrollment_start_date").compareTo(last) <= 0)
                            .filter(s -> s.get("enrollment_end_date").compareTo(first) >= 0)
                            .map(s -> s.get("coverage"))
                            .distinct();
            kinds.forEach(kind -> months.merge(kind, 1, Integer::sum));
        }
        int both = months.getOrDefault("AB", 0);
        int part = months.getOrDefault("A", 0) + months.getOrDefault("B", 0);
        int plan = months.getOrDefault("MA", 0);
        int commercial = months.getOrDefault("COM", 0);
        boolean north = payer.equals("payer-north");
        boolean eligible = north ? both > 0 && part == 0 && plan == 0 : commercial + plan > 0;
        return "%s,%d,%d,%d,%d,%d"
                .formatted(
                        eligible, north ? both : commercial + plan, both, part, plan, commercial);
    }
}
