package care.accord.population.files;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// FHIR R4 Coverage: a span of enrollment. The class `plan` of a Medicare coverage says its part (`Part A`, `Part B`,
/// `Part C`); a coverage without one is commercial. Parts A and B come as resources of their own: days with both become
/// [Coverage#PARTS_A_AND_B] when the snapshot is loaded, as far as they are the same days.
final class FhirCoverage implements FhirResource {
    private static final String ACTIVE = "active";
    private static final Form STATUS =
            Form.oneOf(Set.of(ACTIVE, "cancelled", "draft", "entered-in-error"));

    private final EobPeriod period = new EobPeriod();
    private final FhirConcept relation = new FhirConcept();
    private final List<String> plans = new ArrayList<>();
    private String person = "";
    private String status = "";

    @Override
    public String type() {
        return "Coverage";
    }

    @Override
    public List<String> elements() {
        return List.of("status", "beneficiary", "period", "class");
    }

    @Override
    public void begin() {
        period.clear();
        relation.clear();
        plans.clear();
        person = "";
        status = "";
    }

    @Override
    public void element(String name, Json json) {
        switch (name) {
            case "status" -> status = json.text(STATUS);
            case "beneficiary" -> person = EobHeader.reference(json);
            case "period" -> period.readPeriod(json);
            case "class" -> readClasses(json);
            default -> json.skip();
        }
    }

    private void readClasses(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                readClass(json);
            }
        }
    }

    private void readClass(Json json) {
        if (!json.entersObject()) {
            return;
        }
        relation.clear();
        String value = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> relation.read(json);
                case "value" -> value = json.text(Form.text(100));
                default -> json.skip();
            }
        }
        if (relation.has("plan")) {
            plans.add(value);
        }
    }

    @Override
    public void take(Json json, FeedFile file, FeedSink sink) {
        if (person.isEmpty()) {
            json.reject("/beneficiary/reference", "is required and missing");
        }
        if (status.isEmpty()) {
            json.reject("/status", "is required and missing");
        }
        if (period.start().isEmpty() && status.equals(ACTIVE)) {
            json.reject("/period/start", "is required and missing");
        }
        if (!json.problems().isEmpty() || !status.equals(ACTIVE)) {
            return;
        }
        LocalDate start = period.start().orElseThrow();
        DateSpan days = new DateSpan(start, period.end().orElse(Dates.UNTIL_FURTHER_NOTICE));
        BeneficiaryId id = new BeneficiaryId(person);
        coverage()
                .ifPresent(kind ->
                        sink.span(
                                new ReportedSpan(
                                        new Enrollment(id, kind, plan(), days),
                                        "",
                                        file.received())));
    }

    private String plan() {
        return plans.isEmpty() ? "" : plans.getFirst();
    }

    /// Empty for what covers drugs only.
    private Optional<Coverage> coverage() {
        return switch (plan().toUpperCase(Locale.ROOT).replace("PART ", "").replace("PART-", "")) {
            case "A" -> Optional.of(Coverage.PART_A_ONLY);
            case "B" -> Optional.of(Coverage.PART_B_ONLY);
            case "C" -> Optional.of(Coverage.MEDICARE_ADVANTAGE);
            case "D" -> Optional.empty();
            default -> Optional.of(Coverage.COMMERCIAL);
        };
    }

    @Override
    public Tally tally() {
        return new Tally(0, Usd.ZERO, Usd.ZERO);
    }

    @Override
    public void count(Sums sums) {
        sums.person(person);
    }
}
