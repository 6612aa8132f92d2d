package care.accord.metrics.scorecard.events;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Feeds drawn at random about members `m0`, `m1` … who are the patients `p0`, `p1` ….
///
/// @param folder where they lie
record SeededFeeds(Random random, int members, Path folder) {
    FeedFile people() throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "person_id,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage\n");
        for (int i = 0; i < members; i++) {
            csv.append("m%d,A,B,19%d-05-01,2024-01-01,2025-12-31,AB\n".formatted(i, 40 + i));
        }
        return FeedFile.of(FeedKind.ELIGIBILITY, file(csv.toString()));
    }

    /// Visits of two members, some of them cancelled again.
    FeedFile claims(int feed) throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,place_of_service_code,received_date,allowed_amount,paid_amount,claim_adjustment_code\n");
        for (int i = 0; i < 3; i++) {
            int member = random.nextInt(members);
            boolean cancels = random.nextInt(4) == 0;
            csv.append(
                    "c%d,1,professional,m%d,2025-0%d-05,%s,%s,2026-01-%02d,100.00,80.00,%d\n"
                            .formatted(
                                    cancels ? member : 100 * feed + i,
                                    member,
                                    1 + random.nextInt(9),
                                    random.nextBoolean() ? "G0439" : "99284",
                                    random.nextBoolean() ? "11" : "23",
                                    1 + feed,
                                    cancels ? 1 : 0));
        }
        return FeedFile.of(FeedKind.MEDICAL_CLAIMS, file(csv.toString()));
    }

    /// Hypertension and readings of two or three patients; some are deleted again.
    String bundle(int feed) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            int who = random.nextInt(members);
            entries.add(
                    put(
                            "{\"resourceType\":\"Patient\",\"id\":\"p%1$d\",\"birthDate\":\"1960-05-01\"}"
                                    .formatted(who)));
            entries.add(
                    put(
                            "{\"resourceType\":\"Condition\",\"id\":\"c%1$d\",\"subject\":{\"reference\":\"Patient/p%1$d\"},\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"I10\"}]},\"onsetDateTime\":\"2020-01-01\"}"
                                    .formatted(who)));
            entries.add(
                    put(
                            "{\"resourceType\":\"Observation\",\"id\":\"o%1$d\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p%1$d\"},\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"85354-9\"}]},\"effectiveDateTime\":\"2025-06-%2$02d\",\"component\":[%3$s,%4$s]}"
                                    .formatted(
                                            who,
                                            1 + feed,
                                            component("8480-6", 120 + random.nextInt(40)),
                                            component("8462-4", 70 + random.nextInt(30)))));
        }
        if (feed > 0 && random.nextBoolean()) {
            entries.add(
                    "{\"request\":{\"method\":\"DELETE\",\"url\":\"Condition/c%d\"}}"
                            .formatted(random.nextInt(members)));
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[%s]}"
                .formatted(String.join(",", entries));
    }

    private static String put(String resource) {
        return "{\"resource\":%s}".formatted(resource);
    }

    private static String component(String code, int value) {
        return "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]},\"valueQuantity\":{\"value\":%d,\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}}"
                .formatted(code, value);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "feed", ""), text);
    }
}
