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
import java.util.stream.Stream;

/// Months, amounts and wellness visits of members, worked out from the written files alone.
final class NaiveMembers {
    private final WrittenCounty county;
    private final String payer;
    private final NaiveTruth naive;
    private final String windowStart;

    NaiveMembers(WrittenCounty county, String payer) {
        this.county = county;
        this.payer = payer;
        this.naive = new NaiveTruth(county, payer);
        this.windowStart = county.county().period().end().minusYears(1).plusDays(1).toString();
    }

    /// Rows as in members.csv.
    List<String> rows() {
        Map<String, List<Row>> before =
                naive.finalLines(county.rows(payer + "/medical-claims.csv"));
        Map<String, List<Row>> after = naive.finalLines(county.claims(payer));
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
                        lines.stream().filter(naive::inWindow).mapToLong(NaiveTruth::cents).sum(),
                        2)
                .toPlainString();
    }

    private String wellness(List<Row> lines) {
        return lines.stream()
                .filter(naive::inWindow)
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
