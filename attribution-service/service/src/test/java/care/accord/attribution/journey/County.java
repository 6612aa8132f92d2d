package care.accord.attribution.journey;

import java.util.List;

/// Feeds of a county of three people and three practices, two of them in the contract.
final class County {
    static final String OURS = "100000001";
    static final String OURS_TOO = "100000002";
    static final String THEIRS = "200000001";

    private static final String CLAIM_COLUMNS =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,"
                    + "claim_line_end_date,hcpcs_code,rendering_npi,rendering_specialty_code,billing_tin,paid_date,received_date,"
                    + "allowed_amount,paid_amount,claim_adjustment_code\n";

    private County() {}

    static String roster(String contractId, String... tins) {
        StringBuilder csv =
                new StringBuilder(
                        "contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date\n");
        for (String tin : tins) {
            csv.append("%s,%s,,,Practice,,,2020-01-01,\n".formatted(contractId, tin));
        }
        return csv.toString();
    }

    static String eligibility() {
        return """
        person_id,payer,plan,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
        ada,north,original,Ada,One,1945-05-05,2025-01-01,2025-12-31,AB
        ben,north,original,Ben,Two,1946-05-05,2025-01-01,2025-12-31,AB
        cal,north,original,Cal,Three,1947-05-05,2025-01-01,2025-12-31,AB
        """;
    }

    /// Ada and Ben are the contract's, Cal is somebody else's.
    static String firstClaims() {
        return claims(
                List.of(
                        visit("1", "ada", OURS, "2025-02-01", "100.00", "0"),
                        visit("2", "ada", THEIRS, "2025-03-01", "90.00", "0"),
                        visit("3", "ben", OURS_TOO, "2025-02-01", "100.00", "0"),
                        visit("4", "cal", THEIRS, "2025-02-01", "100.00", "0")));
    }

    /// A list of providers of record: Ben's, chosen by himself.
    static String record(String tin) {
        return "person_id,npi,tin,chosen_by,effective_date,end_date\nben,,%s,member,2025-01-01,\n"
                .formatted(tin);
    }

    /// Somebody names a practice as responsible for their care.
    static String choice(String person, String tin) {
        return "person_id,tin,effective_date\n%s,%s,2025-01-01\n".formatted(person, tin);
    }

    /// Ada's visit is cancelled, and Cal comes to the contract's practice.
    static String secondClaims() {
        return claims(
                List.of(
                        visit("1", "ada", OURS, "2025-02-01", "100.00", "1")
                                .replace("2025-02-15", "2025-08-15"),
                        visit("5", "cal", OURS, "2025-07-01", "150.00", "0")));
    }

    static String claims(List<String> lines) {
        return CLAIM_COLUMNS + String.join("\n", lines) + "\n";
    }

    static String visit(
            String claim, String person, String tin, String day, String allowed, String code) {
        String received = day.substring(0, 8) + "15";
        return String.join(
                ",",
                claim,
                "1",
                "professional",
                person,
                day,
                day,
                day,
                day,
                "99213",
                "1234567893",
                "08",
                tin,
                received,
                received,
                allowed,
                allowed,
                code);
    }
}
