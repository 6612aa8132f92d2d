package care.accord.population.files;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Beneficiaries of the CCW, a line a person and year with an indicator a month: entitlement and buy-in decide between
/// Parts A and B, a managed care indicator or a Part C contract makes a month one of [Coverage#MEDICARE_ADVANTAGE] beside
/// them. Months that follow each other in the same way become one span; a span ends with the month of death. The files of
/// several years add up.
final class RifBeneficiaryLayout implements Layout {
    private static final int MONTHS = 12;
    private static final List<String> MONTH_NAMES =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEPT", "OCT", "NOV",
                    "DEC");
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

    /// Medicare entitlement and buy-in: with a state's buy-in (`A`, `B`, `C`) or without it.
    private static final Map<String, Coverage> ENTITLEMENTS =
            Map.of(
                    "1", Coverage.PART_A_ONLY,
                    "A", Coverage.PART_A_ONLY,
                    "2", Coverage.PART_B_ONLY,
                    "B", Coverage.PART_B_ONLY,
                    "3", Coverage.PARTS_A_AND_B,
                    "C", Coverage.PARTS_A_AND_B);

    /// Members of a plan, whoever processes their claims; `4` is fee for service in a demonstration.
    private static final Set<String> MANAGED = Set.of("1", "2", "A", "B", "C");

    /// Contract numbers that say there is none.
    private static final Set<String> NO_CONTRACT = Set.of("", "0", "N", "*");

    private static final int COUNTY_DIGITS = 5;

    /// Cost sharing groups of Part D (CCW, `CST_SHR_GRP`): deemed or found to have the low-income subsidy.
    private static final Set<String> SUBSIDIZED =
            Set.of("01", "02", "03", "04", "05", "06", "07", "08");

    /// Enrolled in Part D, or covered for drugs by somebody else, without the subsidy.
    private static final Set<String> NOT_SUBSIDIZED = Set.of("09", "10", "11", "12", "13");

    private final Columns columns = new Columns();
    private final Column id = columns.required("BENE_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column year = columns.required("RFRNC_YR", Form.whole(Year.MAX_VALUE));
    private final Column state = columns.optional("STATE_CODE", Form.code(2));
    private final Column county = columns.optional("BENE_COUNTY_CD", Form.code(5));
    private final Column zipCode = columns.optional("BENE_ZIP_CD", Form.text(9));
    private final Column birthDate = columns.required("BENE_BIRTH_DT", RifDates.DATE);
    private final Column deathDate = columns.optional("DEATH_DT", RifDates.DATE);
    private final Column sex =
            columns.optional("BENE_SEX_IDENT_CD", Form.oneOf(Set.of("0", "1", "2")));
    private final Column race = columns.optional("BENE_RACE_CD", Form.code(1));
    private final Column familyName = columns.optional("BENE_SRNM_NAME", Form.text(100));
    private final Column givenName = columns.optional("BENE_GVN_NAME", Form.text(100));
    private final Column status = columns.optional("BENE_MDCR_STATUS_CD", Form.code(2));
    private final List<Column> fips = monthly("FIPS_STATE_CNTY_", "_CD", Form.code(5));
    private final List<Column> dual = monthly("META_DUAL_ELGBL_STUS_", "_CD", Form.code(2));
    private final List<Column> contracts = monthly("PTC_CNTRCT_", "_ID", Form.text(5));
    private final Column reason = columns.optional("BENE_ENTLMT_RSN_ORIG", MedicareColumns.REASON);
    private final List<Column> costSharing = monthly("CST_SHR_GRP_", "_CD", Form.code(2));
    private final List<Column> entitlements = new ArrayList<>();
    private final List<Column> managed = new ArrayList<>();

    RifBeneficiaryLayout() {
        for (int month = 1; month <= MONTHS; month++) {
            entitlements.add(
                    columns.optional(
                            "MDCR_ENTLMT_BUYIN_%d_IND".formatted(month),
                            Form.oneOf(Set.of("0", "1", "2", "3", "A", "B", "C"))));
            managed.add(columns.optional("HMO_%d_IND".formatted(month), Form.code(1)));
        }
        columns.ignoredOf("rif-beneficiary.columns");
    }

    private List<Column> monthly(String prefix, String suffix, Form form) {
        return MONTH_NAMES.stream()
                .map(month -> columns.optional(prefix + month + suffix, form))
                .toList();
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public char separator() {
        return Rif.SEPARATOR;
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        LocalDate january = LocalDate.of(line.whole(year), Month.JANUARY, 1);
        if (!Dates.PLAUSIBLE.contains(january)) {
            line.reject(year, "is not a year of the file");
            return;
        }
        if (line.has(deathDate)) {
            line.span(line.day(birthDate), line.day(deathDate), deathDate);
        }
        if (line.isRejected()) {
            return;
        }
        Person person = person(line);
        sink.coverage(
                new ReportedCoverage(
                        person, spans(line, person, january), "medicare", Optional.empty()));
    }

    private List<Enrollment> spans(CsvLine line, Person person, LocalDate january) {
        List<Enrollment> spans = new ArrayList<>();
        addRuns(spans, person, january, month -> parts(line, month));
        addRuns(
                spans,
                person,
                january,
                month ->
                        inPlan(line, month)
                                ? Optional.of(Coverage.MEDICARE_ADVANTAGE)
                                : Optional.empty());
        return spans;
    }

    private Optional<Coverage> parts(CsvLine line, int month) {
        return Optional.ofNullable(ENTITLEMENTS.get(line.text(entitlements.get(month))));
    }

    private boolean inPlan(CsvLine line, int month) {
        return parts(line, month).isPresent()
                && (MANAGED.contains(line.text(managed.get(month)))
                        || !NO_CONTRACT.contains(line.text(contracts.get(month))));
    }

    /// Adds a span for each run of months with the same coverage.
    private static void addRuns(
            List<Enrollment> spans,
            Person person,
            LocalDate january,
            IntFunction<Optional<Coverage>> coverage) {
        int months = monthsAlive(person, january);
        int first = 0;
        for (int month = 1; month <= months; month++) {
            Optional<Coverage> run = coverage.apply(first);
            if (month == months || !coverage.apply(month).equals(run)) {
                DateSpan days =
                        new DateSpan(
                                january.plusMonths(first), january.plusMonths(month).minusDays(1));
                run.ifPresent(one -> spans.add(new Enrollment(person.id(), one, "", days)));
                first = month;
            }
        }
    }

    private static int monthsAlive(Person person, LocalDate january) {
        LocalDate death = person.deathDate().orElse(LocalDate.MAX);
        return (int)
                IntStream.range(0, MONTHS)
                        .filter(month -> !january.plusMonths(month).isAfter(death))
                        .count();
    }

    private Person person(CsvLine line) {
        return new Person(
                new BeneficiaryId(line.text(id)),
                line.text(givenName),
                line.text(familyName),
                line.day(birthDate),
                line.dayIfAny(deathDate),
                SEXES.getOrDefault(line.text(sex), ""),
                RACES.getOrDefault(line.text(race), ""),
                "",
                "",
                lastDualStatus(line),
                line.text(status),
                lastState(line),
                lastCounty(line),
                line.text(zipCode),
                0,
                new MedicareRecord(line.text(reason), lowIncome(line), ""));
    }

    private String lowIncome(CsvLine line) {
        String group = last(line, costSharing, "");
        if (SUBSIDIZED.contains(group)) {
            return MedicareRecord.YES;
        }
        return NOT_SUBSIDIZED.contains(group) ? MedicareRecord.NO : "";
    }

    /// Of the last month that has one; what is not a status of someone who is dual counts as none.
    private String lastDualStatus(CsvLine line) {
        return DualStatus.kept(last(line, dual, ""));
    }

    /// The FIPS county of the last month that has one, otherwise the county as Social Security numbers them.
    private String lastCounty(CsvLine line) {
        return last(line, fips, line.text(county));
    }

    /// The state of that county, otherwise the one as Social Security numbers them.
    private String lastState(CsvLine line) {
        String last = last(line, fips, "");
        return last.length() == COUNTY_DIGITS
                ? StateCodes.ofCounty(last)
                : StateCodes.ofSsa(line.text(state));
    }

    private static String last(CsvLine line, List<Column> months, String otherwise) {
        for (Column month : months.reversed()) {
            if (line.has(month)) {
                return line.text(month);
            }
        }
        return otherwise;
    }
}
