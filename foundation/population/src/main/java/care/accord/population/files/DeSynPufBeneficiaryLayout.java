package care.accord.population.files;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
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
import java.util.OptionalInt;
import java.util.Set;

/// Beneficiary summary of DE-SynPUF, a line a person and year. The published files are for a year each, which their name says; a file
/// of several has it in a column. Months with both parts become a span of
/// [Coverage#PARTS_A_AND_B] from January 1, further months with one part a span after it, managed care months a span of
/// [Coverage#MEDICARE_ADVANTAGE] from January 1 beside them.
final class DeSynPufBeneficiaryLayout implements Layout {
    private static final int MONTHS = 12;
    private static final String YEAR = "BENE_YEAR";
    private static final Map<String, String> SEXES = Map.of("1", "male", "2", "female");
    private static final Map<String, String> RACES =
            Map.of("1", "white", "2", "black", "3", "other", "5", "hispanic");

    private final Columns columns = new Columns();
    private final Column year;
    private final OptionalInt yearOfFile;
    private final Column id = columns.required("DESYNPUF_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column birthDate = columns.required("BENE_BIRTH_DT", DeSynPufDates.DATE);
    private final Column deathDate = columns.optional("BENE_DEATH_DT", DeSynPufDates.DATE);
    private final Column sex = columns.optional("BENE_SEX_IDENT_CD", Form.oneOf(Set.of("1", "2")));
    private final Column race = columns.optional("BENE_RACE_CD", Form.code(1));
    private final Column state = columns.optional("SP_STATE_CODE", Form.code(2));
    private final Column county = columns.optional("BENE_COUNTY_CD", Form.code(3));
    private final Column partA = columns.required("BENE_HI_CVRAGE_TOT_MONS", Form.whole(MONTHS));
    private final Column partB = columns.required("BENE_SMI_CVRAGE_TOT_MONS", Form.whole(MONTHS));
    private final Column managed = columns.required("BENE_HMO_CVRAGE_TOT_MONS", Form.whole(MONTHS));

    /// @param yearOfFile what the name of the file says
    DeSynPufBeneficiaryLayout(OptionalInt yearOfFile) {
        this.yearOfFile = yearOfFile;
        Form form = Form.whole(Year.MAX_VALUE);
        year = yearOfFile.isPresent() ? columns.optional(YEAR, form) : columns.required(YEAR, form);
        columns.ignored("BENE_ESRD_IND", "PLAN_CVRG_MOS_NUM");
        columns.ignored(
                "SP_ALZHDMTA",
                "SP_CHF",
                "SP_CHRNKIDN",
                "SP_CNCR",
                "SP_COPD",
                "SP_DEPRESSN",
                "SP_DIABETES",
                "SP_ISCHMCHT",
                "SP_OSTEOPRS",
                "SP_RA_OA",
                "SP_STRKETIA");
        columns.ignored("MEDREIMB_IP", "BENRES_IP", "PPPYMT_IP");
        columns.ignored("MEDREIMB_OP", "BENRES_OP", "PPPYMT_OP");
        columns.ignored("MEDREIMB_CAR", "BENRES_CAR", "PPPYMT_CAR");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        LocalDate january = LocalDate.of(yearOf(line), Month.JANUARY, 1);
        if (!Dates.PLAUSIBLE.contains(january)) {
            line.reject(year, "is not a year of the file");
            return;
        }
        Person person = person(line);
        sink.coverage(
                new ReportedCoverage(
                        person, spans(line, person.id(), january), "", line.feedReceived()));
    }

    private int yearOf(CsvLine line) {
        return line.has(year) ? line.whole(year) : yearOfFile.orElseThrow();
    }

    private List<Enrollment> spans(CsvLine line, BeneficiaryId person, LocalDate january) {
        int both = Math.min(line.whole(partA), line.whole(partB));
        int most = Math.max(line.whole(partA), line.whole(partB));
        Coverage onePart = line.whole(partA) > both ? Coverage.PART_A_ONLY : Coverage.PART_B_ONLY;
        List<Enrollment> spans = new ArrayList<>();
        if (both > 0) {
            spans.add(new Enrollment(person, Coverage.PARTS_A_AND_B, "", months(january, 0, both)));
        }
        if (most > both) {
            spans.add(new Enrollment(person, onePart, "", months(january, both, most)));
        }
        if (line.whole(managed) > 0) {
            spans.add(
                    new Enrollment(
                            person,
                            Coverage.MEDICARE_ADVANTAGE,
                            "",
                            months(january, 0, line.whole(managed))));
        }
        return spans;
    }

    private static DateSpan months(LocalDate january, int from, int to) {
        return new DateSpan(january.plusMonths(from), january.plusMonths(to).minusDays(1));
    }

    private Person person(CsvLine line) {
        return new Person(
                new BeneficiaryId(line.text(id)),
                "",
                "",
                line.day(birthDate),
                line.dayIfAny(deathDate),
                SEXES.getOrDefault(line.text(sex), ""),
                RACES.getOrDefault(line.text(race), ""),
                "",
                "",
                "",
                "",
                line.text(state),
                line.text(county),
                "",
                0);
    }
}
