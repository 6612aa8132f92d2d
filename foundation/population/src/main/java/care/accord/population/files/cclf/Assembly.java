package care.accord.population.files.cclf;

import care.accord.population.files.FeedSink;
import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import care.accord.population.files.Remarks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Joins the checked records of a delivery, person by person, into coverage, claims and fills.
final class Assembly {
    private static final List<CclfFile> PARTS_OF_PART_A =
            List.of(
                    CclfFile.PART_A_REVENUE_CENTERS,
                    CclfFile.PART_A_PROCEDURES,
                    CclfFile.PART_A_DIAGNOSES,
                    CclfFile.PART_A_PROGRAMS);

    private final FeedSink sink;
    private final Rejections rejections;
    private final Remarks remarks;
    private final BeneficiaryRecords beneficiaries;
    private final FacilityClaims facilities;
    private final ProfessionalClaims physicians;
    private final ProfessionalClaims equipment;
    private final DrugFills drugs;

    /// @param received the day of the delivery, on which everything in it became known
    Assembly(LocalDate received, FeedSink sink, Rejections rejections, Remarks remarks) {
        this.sink = sink;
        this.rejections = rejections;
        this.remarks = remarks;
        beneficiaries = new BeneficiaryRecords(received);
        facilities = new FacilityClaims(received, remarks);
        physicians = new ProfessionalClaims(PartBLayout.physicians(), received, remarks);
        equipment = new ProfessionalClaims(PartBLayout.equipment(), received, remarks);
        drugs = new DrugFills(received);
    }

    private PersonRecords current = new PersonRecords();
    private String person = "";

    void assemble(SpillSorter sorter) throws IOException {
        sorter.drain(line -> {
            Spilled record = Spilled.of(line);
            if (!record.person().equals(person)) {
                finish();
                person = record.person();
                current = new PersonRecords();
            }
            current.add(record);
        });
        finish();
    }

    private void finish() {
        if (person.isEmpty()) {
            return;
        }
        checkJoins();
        beneficiaries.take(person, current, sink);
        for (Version version : Ledger.settle(facilities.versions(current), remarks)) {
            facilities.take(person, version, current, sink);
        }
        for (ProfessionalClaims claims : List.of(physicians, equipment)) {
            for (Version version : Ledger.settle(claims.versions(current), remarks)) {
                claims.take(person, version, sink);
            }
        }
        for (Version version : Ledger.settle(drugs.versions(current), remarks)) {
            drugs.take(person, version, sink);
        }
    }

    /// Every part of a claim has its claim, and no claim is there twice.
    private void checkJoins() {
        for (CclfFile file : PARTS_OF_PART_A) {
            for (List<Spilled> claim : current.claims(file)) {
                if (current.of(CclfFile.PART_A_HEADERS, claim.getFirst().claim()).isEmpty()) {
                    reject(claim, "has no claim of this person in CCLF1");
                }
            }
        }
        for (CclfFile file : List.of(CclfFile.PART_A_HEADERS, CclfFile.PART_D)) {
            for (List<Spilled> claim : current.claims(file)) {
                reject(claim.subList(1, claim.size()), "is there twice");
            }
        }
        for (List<Spilled> claim : current.claims(CclfFile.PART_B_PROGRAMS)) {
            String id = claim.getFirst().claim();
            if (current.of(CclfFile.PART_B_PHYSICIANS, id).isEmpty()
                    && current.of(CclfFile.PART_B_EQUIPMENT, id).isEmpty()) {
                reject(claim, "has no claim of this person in CCLF5 or CCLF6");
            }
        }
    }

    private void reject(List<Spilled> records, String reason) {
        for (Spilled record : records) {
            rejections.add(
                    new Rejection(
                            record.number(), record.file().label() + " CUR_CLM_UNIQ_ID", reason));
        }
    }
}
