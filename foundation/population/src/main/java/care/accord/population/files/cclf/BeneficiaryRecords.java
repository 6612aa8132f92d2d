package care.accord.population.files.cclf;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.population.files.DualStatus;
import care.accord.population.files.FeedSink;
import care.accord.population.files.ReportedCoverage;
import care.accord.population.files.StateCodes;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// People and their months of coverage. CCLF8 says which parts of Medicare a person has in the month of the delivery and
/// since when: months from then through the month of the delivery, or of death, count as covered. It says nothing about
/// managed care, nor about parts a person no longer has: what earlier deliveries said of those stands.
final class BeneficiaryRecords {
    /// `BENE_ENTLMT_BUYIN_IND`; with a letter the state pays the premium.
    private static final Map<String, Coverage> BUY_IN =
            Map.of(
                    "1", Coverage.PART_A_ONLY,
                    "A", Coverage.PART_A_ONLY,
                    "2", Coverage.PART_B_ONLY,
                    "B", Coverage.PART_B_ONLY,
                    "3", Coverage.PARTS_A_AND_B,
                    "C", Coverage.PARTS_A_AND_B);

    private static final Map<String, String> SEXES = Map.of("1", "male", "2", "female");
    private static final Map<String, String> RACES =
            Map.of(
                    "1",
                    "white",
                    "2",
                    "black",
                    "3",
                    "other",
                    "4",
                    "asian",
                    "5",
                    "hispanic",
                    "6",
                    "north american native");

    /// `BENE_ORGNL_ENTLMT_RSN_CD`.
    private static final Set<String> REASONS = Set.of("0", "1", "2", "3");

    private final BeneficiaryLayout layout = new BeneficiaryLayout();
    private final FixedRecord record = new FixedRecord(layout);
    private final LocalDate received;

    BeneficiaryRecords(LocalDate received) {
        this.received = received;
    }

    void take(String id, PersonRecords records, FeedSink sink) {
        for (Spilled spilled : records.of(CclfFile.BENEFICIARIES, "")) {
            spilled.into(record);
            BeneficiaryId person = new BeneficiaryId(id);
            sink.coverage(
                    new ReportedCoverage(
                            person(person),
                            spans(person),
                            "medicare",
                            Optional.of(received),
                            Optional.of(YearMonth.from(received))));
        }
    }

    private Person person(BeneficiaryId id) {
        String state = record.text(layout.state);
        return new Person(
                id,
                record.text(layout.firstName),
                record.text(layout.lastName),
                record.day(layout.born),
                record.dayIfAny(layout.died),
                SEXES.getOrDefault(record.text(layout.sex), ""),
                RACES.getOrDefault(record.text(layout.race), ""),
                "",
                "",
                DualStatus.kept(record.text(layout.dual)),
                record.text(layout.status),
                record.has(layout.mailState)
                        ? record.text(layout.mailState)
                        : StateCodes.ofFips(state),
                state.isEmpty() ? "" : state + record.text(layout.county),
                record.text(layout.zip),
                0,
                new MedicareRecord(reason(), "", ""));
    }

    /// Blank for what is no reason of the code list.
    private String reason() {
        String reason = record.text(layout.reason);
        return REASONS.contains(reason) ? reason : "";
    }

    private List<Enrollment> spans(BeneficiaryId id) {
        Coverage coverage = BUY_IN.get(record.text(layout.buyIn));
        if (coverage == null) {
            return List.of();
        }
        YearMonth last = YearMonth.from(received);
        Optional<YearMonth> death = record.dayIfAny(layout.died).map(YearMonth::from);
        if (death.isPresent() && death.get().isBefore(last)) {
            last = death.get();
        }
        YearMonth partA = since(layout.partA, last);
        YearMonth partB = since(layout.partB, last);
        List<Enrollment> spans = new ArrayList<>();
        switch (coverage) {
            case PART_A_ONLY -> add(spans, id, coverage, months(partA, last));
            case PART_B_ONLY -> add(spans, id, coverage, months(partB, last));
            case PARTS_A_AND_B -> {
                YearMonth both = partA.isBefore(partB) ? partB : partA;
                Coverage first =
                        partA.isBefore(partB) ? Coverage.PART_A_ONLY : Coverage.PART_B_ONLY;
                YearMonth either = partA.isBefore(partB) ? partA : partB;
                add(spans, id, first, months(either, both.minusMonths(1)));
                add(spans, id, coverage, months(both, last));
            }
            case MEDICARE_ADVANTAGE, COMMERCIAL ->
                    throw new IllegalStateException("No code of the feed means this");
        }
        return spans;
    }

    /// The first month of a part; the month of the delivery if the record does not say.
    private YearMonth since(Field field, YearMonth last) {
        return record.dayIfAny(field).map(YearMonth::from).orElse(last);
    }

    private static Optional<DateSpan> months(YearMonth first, YearMonth last) {
        return first.isAfter(last)
                ? Optional.empty()
                : Optional.of(new DateSpan(first.atDay(1), last.atEndOfMonth()));
    }

    private static void add(
            List<Enrollment> spans,
            BeneficiaryId id,
            Coverage coverage,
            Optional<DateSpan> months) {
        months.ifPresent(span -> spans.add(new Enrollment(id, coverage, "", span)));
    }
}
