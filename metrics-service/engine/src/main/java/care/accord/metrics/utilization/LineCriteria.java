package care.accord.metrics.utilization;

import care.accord.metrics.measure.CodeSet;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// What a claim line must be; an empty list fits every line.
public record LineCriteria(
        ClaimLine.Kind kind,
        CodeSet billTypes,
        CodeSet revenueCenters,
        CodeSet places,
        CodeSet hcpcs) {

    /// The same for a population's codes.
    IntPredicate in(ClaimColumns claims) {
        ClaimColumns.Dictionaries codes = claims.dictionaries();
        BitSet bill = fitting(billTypes).of(codes.billType());
        BitSet revenue = fitting(revenueCenters).of(codes.revenueCenter());
        BitSet place = fitting(places).of(codes.placeOfService());
        BitSet service = fitting(hcpcs).of(codes.hcpcs());
        return line ->
                claims.kind(line) == kind
                        && bill.get(claims.billType(line))
                        && revenue.get(claims.revenueCenter(line))
                        && place.get(claims.placeOfService(line))
                        && service.get(claims.hcpcs(line));
    }

    private static CodeSet fitting(CodeSet codes) {
        return codes.names().isEmpty() ? CodeSet.ANY : codes;
    }
}
