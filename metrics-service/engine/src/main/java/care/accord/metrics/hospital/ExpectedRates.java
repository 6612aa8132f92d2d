package care.accord.metrics.hospital;

import care.accord.metrics.hospital.ReadmissionRules.Stratum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many readmissions an index stay lets expect: the rate of its stratum among everybody in the population (indirect
/// standardization).
record ExpectedRates(Map<Stratum, BigDecimal> rates) {
    /// One for every stay, so that stays are counted.
    static final ExpectedRates ONE = new ExpectedRates(Map.of());

    private static final int DECIMALS = 10;

    static ExpectedRates of(List<List<IndexStay>> everybody) {
        Map<Stratum, long[]> counts = new HashMap<>();
        for (List<IndexStay> person : everybody) {
            for (IndexStay index : person) {
                if (index.counts()) {
                    long[] count = counts.computeIfAbsent(index.stratum(), _ -> new long[2]);
                    count[0]++;
                    count[1] += index.readmission().isPresent() ? 1 : 0;
                }
            }
        }
        Map<Stratum, BigDecimal> rates = new HashMap<>();
        counts.forEach((stratum, count) ->
                rates.put(
                        stratum,
                        BigDecimal.valueOf(count[1])
                                .divide(
                                        BigDecimal.valueOf(count[0]),
                                        DECIMALS,
                                        RoundingMode.HALF_UP)));
        return new ExpectedRates(rates);
    }

    BigDecimal of(Stratum stratum) {
        return rates.getOrDefault(stratum, BigDecimal.ONE);
    }
}
