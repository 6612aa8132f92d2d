package care.accord.population.files;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// People and spans of coverage, a line a span; names follow the Tuva input layer.
final class EligibilityLayout implements Layout {
    private static final Set<String> COVERAGES =
            Arrays.stream(Coverage.values())
                    .map(Coverage::code)
                    .collect(Collectors.toUnmodifiableSet());

    private final Columns columns = new Columns();
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column payer = columns.optional("payer", Form.text(100));
    private final Column plan = columns.optional("plan", Form.text(100));
    private final Column firstName = columns.optional("first_name", Form.text(100));
    private final Column lastName = columns.optional("last_name", Form.text(100));
    private final Column sex =
            columns.optional("sex", Form.oneOf(Set.of("female", "male", "unknown")));
    private final Column race = columns.optional("race", Form.text(100));
    private final Column ethnicity = columns.optional("ethnicity", Form.text(100));
    private final Column birthDate = columns.required("birth_date", Form.DATE);
    private final Column deathDate = columns.optional("death_date", Form.DATE);
    private final Column start = columns.required("enrollment_start_date", Form.DATE);
    private final Column end = columns.optional("enrollment_end_date", Form.LAST_DAY);
    private final Column dualStatus = columns.optional("dual_status_code", DualStatus.FORM);
    private final Column medicareStatus = columns.optional("medicare_status_code", Form.code(2));
    private final Column coverage = columns.required("coverage", Form.oneOf(COVERAGES));
    private final Column state = columns.optional("state", Form.text(30));
    private final Column county = columns.optional("county_fips", Form.code(5));
    private final Column zipCode = columns.optional("zip_code", Form.text(10));
    private final Column language = columns.optional("language", Form.text(50));
    private final Column deprivation = columns.optional("area_deprivation_index", Form.whole(100));
    private final MedicareColumns medicare = new MedicareColumns(columns);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (line.has(deathDate)) {
            line.span(line.day(birthDate), line.day(deathDate), deathDate);
        }
        Optional<DateSpan> span =
                line.span(line.day(start), line.day(end, Dates.UNTIL_FURTHER_NOTICE), end);
        if (line.isRejected()) {
            return;
        }
        Person person = person(line);
        sink.coverage(
                new ReportedCoverage(
                        person,
                        span
                                .map(days ->
                                        new Enrollment(
                                                person.id(),
                                                Coverage.of(line.text(coverage)),
                                                line.text(plan),
                                                days))
                                .stream()
                                .toList(),
                        line.text(payer),
                        line.feedReceived()));
    }

    private Person person(CsvLine line) {
        String reportedSex = line.text(sex);
        return new Person(
                new BeneficiaryId(line.text(personId)),
                line.text(firstName),
                line.text(lastName),
                line.day(birthDate),
                line.dayIfAny(deathDate),
                reportedSex.equals("unknown") ? "" : reportedSex,
                line.text(race),
                line.text(ethnicity),
                line.text(language),
                DualStatus.kept(line.text(dualStatus)),
                line.text(medicareStatus),
                line.text(state),
                line.text(county),
                line.text(zipCode),
                line.whole(deprivation),
                medicare.of(line));
    }
}
