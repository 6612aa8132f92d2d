package care.accord.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns lines collected one by one into the arrays of a population.
final class LinesInOrder {
    /// What no line collected one by one says.
    private static final List<ClaimColumn> INSTITUTIONAL =
            List.of(
                    ClaimColumn.CLAIM_TYPE,
                    ClaimColumn.ATTENDING_NPI,
                    ClaimColumn.OPERATING_NPI,
                    ClaimColumn.OTHER_NPI);

    private LinesInOrder() {}

    static LineArrays arrays(Lines lines, int[] order) {
        LineArrays arrays = new LineArrays(order.length, ClaimColumn.all());
        System.arraycopy(lines.serviceDay.inOrder(order), 0, arrays.serviceDay, 0, order.length);
        System.arraycopy(
                lines.allowedCents.inOrder(order), 0, arrays.allowedCents, 0, order.length);
        System.arraycopy(lines.paidCents.inOrder(order), 0, arrays.paidCents, 0, order.length);
        System.arraycopy(lines.kind.inOrder(order), 0, arrays.kind, 0, order.length);
        arrays.wholes(ClaimColumn.LINE_NUMBER, lines.lineNumber.inOrder(order));
        arrays.wholes(ClaimColumn.SERVICE_END_DAY, lines.serviceEndDay.inOrder(order));
        arrays.wholes(ClaimColumn.ADMISSION_DAY, lines.admissionDay.inOrder(order));
        arrays.wholes(ClaimColumn.DISCHARGE_DAY, lines.dischargeDay.inOrder(order));
        arrays.wholes(ClaimColumn.DAYS_SUPPLY, lines.daysSupply.inOrder(order));
        coded(lines)
                .forEach((name, column) -> {
                    arrays.wholes(name, column.inOrder(order));
                    arrays.dictionary(name, column.dictionary.build());
                });
        INSTITUTIONAL.forEach(arrays::leaveBlank);
        several(ClaimColumn.DIAGNOSES, lines.diagnoses, order, arrays);
        several(ClaimColumn.PROCEDURES, lines.procedures, order, arrays);
        claims(lines, order, arrays);
        return arrays;
    }

    private static Map<ClaimColumn, CodedColumn> coded(Lines lines) {
        return Map.ofEntries(
                Map.entry(ClaimColumn.HCPCS, lines.hcpcs),
                Map.entry(ClaimColumn.SPECIALTY, lines.specialty),
                Map.entry(ClaimColumn.RENDERING_NPI, lines.renderingNpi),
                Map.entry(ClaimColumn.BILLING_TIN, lines.billingTin),
                Map.entry(ClaimColumn.FACILITY, lines.facility),
                Map.entry(ClaimColumn.PLACE_OF_SERVICE, lines.placeOfService),
                Map.entry(ClaimColumn.BILL_TYPE, lines.billType),
                Map.entry(ClaimColumn.REVENUE_CENTER, lines.revenueCenter),
                Map.entry(ClaimColumn.DRG, lines.drg),
                Map.entry(ClaimColumn.DISCHARGE_STATUS, lines.dischargeStatus),
                Map.entry(ClaimColumn.NDC, lines.ndc));
    }

    private static void several(ClaimColumn name, CodeLists lists, int[] order, LineArrays arrays) {
        arrays.several(name, lists.inOrder(order));
        arrays.dictionary(name, lists.dictionary());
    }

    private static void claims(Lines lines, int[] order, LineArrays arrays) {
        Map<String, Integer> numbers = new HashMap<>();
        TextsInOrder ids = new TextsInOrder();
        int[] claim = arrays.wholes(ClaimColumn.CLAIM);
        for (int i = 0; i < order.length; i++) {
            String id = lines.claimIds.get(order[i]);
            boolean fill = lines.kind.is(order[i], ClaimLine.Kind.PHARMACY);
            Integer known = numbers.putIfAbsent((fill ? "fill " : "claim ") + id, ids.size());
            if (known == null) {
                known = ids.size();
                ids.add(id);
            }
            claim[i] = known;
        }
        arrays.claimIds = ids.pool();
    }
}
