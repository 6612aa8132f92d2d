package care.accord.population.files.cclf;

import care.accord.population.files.FeedSink;
import care.accord.population.files.ReportedFill;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Drug fills (CCLF7). The natural key is day, pharmacy, prescription and fill. The amount is what the person paid: it is
/// reported as allowed, since the feed does not say what the plan paid.
final class DrugFills {
    /// `PRVDR_SRVC_ID_QLFYR_CD` of a national provider identifier.
    private static final String NPI = "01";

    private final PartDLayout layout = new PartDLayout();
    private final FixedRecord record = new FixedRecord(layout);
    private final LocalDate received;

    DrugFills(LocalDate received) {
        this.received = received;
    }

    List<Version> versions(PersonRecords records) {
        List<Version> versions = new ArrayList<>();
        for (List<Spilled> one : records.claims(CclfFile.PART_D)) {
            one.getFirst().into(record);
            versions.add(
                    new Version(
                            Version.claimId(
                                    "%s:%s:%s:%d"
                                            .formatted(
                                                    record.text(layout.pharmacy),
                                                    record.text(layout.reference),
                                                    record.day(layout.day),
                                                    record.whole(layout.fill)),
                                    "%s|%s|%d"
                                            .formatted(
                                                    record.text(layout.ndc),
                                                    record.units(layout.units),
                                                    record.money(layout.payment).cents())),
                            Version.adjustment(record.text(layout.adjustment)),
                            record.dayIfAny(layout.effective),
                            List.of(one.getFirst())));
        }
        return versions;
    }

    void take(String person, Version version, FeedSink sink) {
        version.parts().getFirst().into(record);
        sink.fill(
                new ReportedFill(
                        new BeneficiaryId(person),
                        version.claimId(),
                        1,
                        version.adjustment(),
                        received,
                        record.dayIfAny(layout.effective),
                        record.day(layout.day),
                        record.text(layout.ndc),
                        npi(layout.prescriberKind, layout.prescriber),
                        npi(layout.pharmacyKind, layout.pharmacy),
                        record.units(layout.units),
                        record.whole(layout.days),
                        record.whole(layout.fill),
                        record.money(layout.payment),
                        Usd.ZERO,
                        "medicare",
                        ""));
    }

    private String npi(Field kind, Field number) {
        return record.text(kind).equals(NPI) ? record.text(number) : "";
    }
}
