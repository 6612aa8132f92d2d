package care.accord.sampledata.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Planted cases as rows of feeds.
final class CaseRows {
    static final String ELIGIBILITY =
            "person_id,payer,plan,first_name,last_name,sex,birth_date,death_date,enrollment_start_date,enrollment_end_date,coverage,state";
    static final String CLAIMS =
            "claim_id,claim_line_number,claim_type,person_id,payer,plan,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,place_of_service_code,bill_type_code,hcpcs_code,rendering_specialty_code,billing_tin,facility_ccn,paid_date,received_date,allowed_amount,paid_amount,claim_adjustment_code";
    private static final String PAYER = "medicare,ffs";
    private static final String PAID_SHARE = "0.8";
    private static final int DAYS_FROM_PAYMENT_TO_RECEIPT = 4;

    private CaseRows() {}

    static Stream<String> spans(Planted one) {
        return one.spans().stream()
                .map(span ->
                        String.join(
                                ",",
                                one.person(),
                                PAYER,
                                "Planted",
                                one.name(),
                                "female",
                                "1945-05-05",
                                one.death(),
                                span.start().toString(),
                                span.end().toString(),
                                span.coverage(),
                                span.state()));
    }

    static Stream<String> lines(Planted one) {
        List<String> claims = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (CaseLine line : one.lines()) {
            if (!claims.contains(line.claim())) {
                claims.add(line.claim());
            }
            rows.add(row(one, line, claims.indexOf(line.claim()) + 1));
        }
        return rows.stream();
    }

    private static String row(Planted one, CaseLine line, int claim) {
        String start = line.date().toString();
        String end = line.date().plusDays(line.days() - 1L).toString();
        LocalDate received = line.date().plusDays(line.receivedAfter());
        return String.join(
                ",",
                one.name() + "-" + claim,
                "1",
                line.isInstitutional() ? "institutional" : "professional",
                one.person(),
                PAYER,
                start,
                end,
                start,
                end,
                line.place(),
                line.billType(),
                line.hcpcs(),
                line.specialty(),
                line.tin(),
                line.ccn(),
                received.minusDays(DAYS_FROM_PAYMENT_TO_RECEIPT).toString(),
                received.toString(),
                line.allowed(),
                AttributionCases.share(line.allowed(), PAID_SHARE),
                Integer.toString(line.adjustment()));
    }
}
