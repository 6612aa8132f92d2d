package care.accord.metrics;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A payer's people and claims, planted in the population store, and rosters over them.
public final class PlantedStore {
    static final String ELIGIBILITY =
            """
            person_id,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
            m-visited,Ada,Visited,1950-05-01,2025-01-01,2025-12-31,AB
            m-open,Ben,Open,1950-05-01,2025-01-01,2025-12-31,AB
            m-kidney,Cleo,Kidney,1950-05-01,2025-01-01,2025-12-31,AB
            m-hospice,Dan,Hospice,1950-05-01,2025-01-01,2025-12-31,AB
            m-old,Eve,Old,1930-05-01,2025-12-31,,AB
            m-gone,Fay,Gone,1950-05-01,2024-01-01,2024-12-31,AB
            m-dropped,Gus,Dropped,1950-05-01,2025-01-01,2025-12-31,AB
            """;
    private static final String CLAIMS =
            """
            claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,place_of_service_code,received_date,allowed_amount,paid_amount
            c1,1,professional,m-visited,2025-03-04,G0439,11,2025-03-20,130.00,100.00
            c2,1,professional,m-open,2025-03-04,99213,11,2025-03-20,90.00,70.00
            c3,1,professional,m-kidney,2024-12-31,G0438,11,2025-01-20,130.00,100.00
            c4,1,professional,m-hospice,2025-02-01,G0402,11,2025-02-20,130.00,100.00
            c6,1,professional,m-open,2025-05-05,99284,23,2025-05-20,120.00,96.00
            c5,1,professional,m-dropped,2025-02-01,G0439,11,2025-02-20,130.00,100.00
            """;
    private static final List<String> MEMBERS =
            List.of("m-visited", "m-open", "m-kidney", "m-hospice", "m-old", "m-gone", "m-dropped");
    private static final LocalDate DATA_AS_OF = LocalDate.of(2025, 12, 31);

    private final PopulationStore store;
    private final String eligibility;
    private final String claims;
    private final List<String> members;

    PlantedStore(PopulationStore store) {
        this(store, ELIGIBILITY, CLAIMS, MEMBERS);
    }

    private PlantedStore(
            PopulationStore store, String eligibility, String claims, List<String> members) {
        this.store = store;
        this.eligibility = eligibility;
        this.claims = claims;
        this.members = members;
    }

    /// 40 people who speak English, 30 Spanish and 20 Vietnamese, of whom so many had a wellness visit.
    static PlantedStore speaking(PopulationStore store, int english, int spanish, int vietnamese) {
        StringBuilder people =
                new StringBuilder(
                        "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage,language\n");
        StringBuilder visits =
                new StringBuilder(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,place_of_service_code,received_date,allowed_amount,paid_amount\n");
        List<String> members = new ArrayList<>();
        for (int person = 0; person < 90; person++) {
            int place = person < 40 ? person : person < 70 ? person - 40 : person - 70;
            String language = person < 40 ? "en" : person < 70 ? "es" : "vi";
            int visited = person < 40 ? english : person < 70 ? spanish : vietnamese;
            String id = "s-%02d".formatted(person);
            members.add(id);
            people.append("%s,1950-05-01,2025-01-01,2025-12-31,AB,%s%n".formatted(id, language));
            if (place < visited) {
                visits.append(
                        "c%d,1,professional,%s,2025-03-04,G0439,11,2025-03-20,130.00,100.00%n"
                                .formatted(person, id));
            }
        }
        return new PlantedStore(store, people.toString(), visits.toString(), members);
    }

    /// So many people of a whole year, of whom the first so many had a wellness visit, and the first so many a visit to an emergency department.
    static PlantedStore visiting(PopulationStore store, int people, int wellness, int emergency) {
        StringBuilder eligible =
                new StringBuilder(
                        "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage\n");
        StringBuilder claims =
                new StringBuilder(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,place_of_service_code,received_date,allowed_amount,paid_amount\n");
        List<String> members = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String id = "v-%02d".formatted(person);
            members.add(id);
            eligible.append("%s,1950-05-01,2025-01-01,2025-12-31,AB%n".formatted(id));
            if (person < wellness) {
                claims.append(
                        "w%d,1,professional,%s,2025-03-04,G0439,11,2025-03-20,130.00,100.00%n"
                                .formatted(person, id));
            }
            if (person < emergency) {
                claims.append(
                        "e%d,1,professional,%s,2025-05-05,99284,23,2025-05-20,120.00,96.00%n"
                                .formatted(person, id));
            }
        }
        return new PlantedStore(store, eligible.toString(), claims.toString(), members);
    }

    /// The same beside so many others of the payer, on no roster, who had no care.
    PlantedStore besides(int others) {
        StringBuilder people = new StringBuilder(eligibility);
        for (int person = 0; person < others; person++) {
            people.append("o-%02d,1950-05-01,2025-01-01,2025-12-31,AB,en%n".formatted(person));
        }
        return new PlantedStore(store, people.toString(), claims, members);
    }

    /// Men of 72 on 1 February 2026: 14 without a diagnosis, 14 with diabetes, 2 whose heart failure of 2024 nobody reported in 2025, and one
    /// with sepsis.
    public static PlantedStore ill(PopulationStore store) {
        StringBuilder people =
                new StringBuilder(
                        "person_id,first_name,sex,birth_date,enrollment_start_date,enrollment_end_date,coverage\n");
        StringBuilder claims =
                new StringBuilder(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,received_date,allowed_amount,paid_amount,diagnosis_code_type,diagnosis_code_1\n");
        List<String> members = new ArrayList<>();
        for (int person = 0; person < 31; person++) {
            String id = "p-%02d".formatted(person);
            members.add(id);
            people.append("%s,Per,male,1953-06-01,2023-01-01,2025-12-31,AB%n".formatted(id));
            if (person >= 14) {
                claims.append(visit(id, "2025-03-04", person == 30 ? "A4154" : "E1169"));
            }
            if (person == 28 || person == 29) {
                claims.append(visit(id, "2024-03-04", "I509"));
                claims.append(visit(id, "2024-04-04", "E1169"));
            }
        }
        return new PlantedStore(store, people.toString(), claims.toString(), members);
    }

    /// The same and one whose sex nobody reports, and one of whom nobody reports eligibility.
    PlantedStore unscored() {
        List<String> all = new ArrayList<>(members);
        all.add("p-sexless");
        all.add("p-unknown");
        return new PlantedStore(
                store,
                eligibility + "p-sexless,Per,,1953-06-01,2023-01-01,2025-12-31,AB\n",
                claims,
                all);
    }

    private static String visit(String person, String day, String diagnosis) {
        return "%1$s-%2$s,1,professional,%1$s,%2$s,%2$s,%2$s,%2$s,99213,%2$s,90.00,70.00,icd-10-cm,%3$s%n"
                .formatted(person, day, diagnosis);
    }

    SnapshotManifest publish(String payer) throws IOException, FeedRejected {
        Path people = Files.createTempFile("eligibility", ".csv");
        Path lines = Files.createTempFile("claims", ".csv");
        try {
            Files.writeString(people, eligibility);
            Files.writeString(lines, claims);
            return store.publish(
                    payer,
                    List.of(),
                    List.of(
                            FeedFile.of(FeedKind.ELIGIBILITY, people),
                            FeedFile.of(FeedKind.MEDICAL_CLAIMS, lines)));
        } finally {
            Files.delete(people);
            Files.delete(lines);
        }
    }

    /// Writes a roster of everybody, the last member dropped, and says so as attribution-service does.
    public RosterDecided decide(String contractId, Parties parties, int version)
            throws IOException, FeedRejected {
        SnapshotManifest snapshot = publish(parties.payer());
        List<RosterMember> decided = new ArrayList<>();
        for (String member : members) {
            decided.add(
                    new RosterMember(
                            100 + decided.size(),
                            new BeneficiaryId(member),
                            "123456789",
                            "",
                            12,
                            "charges",
                            member.equals("m-dropped")
                                    ? RosterMember.Change.DROPPED
                                    : RosterMember.Change.KEPT));
        }
        String rosterId = "r-" + contractId + "-" + version;
        RosterFile file = RosterFile.write(store, parties.payer(), rosterId, decided);
        return new RosterDecided(
                contractId,
                1,
                parties,
                rosterId,
                version,
                null,
                file.location(),
                file.sha256(),
                6,
                72,
                snapshot.id(),
                snapshot.location(),
                "rules-1",
                DATA_AS_OF,
                LocalDate.of(2025, 12, 30));
    }
}
