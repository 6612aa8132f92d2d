package care.accord.population.files;

import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// FHIR R4 Patient: who a person is. The identifier of the resource is the person's, because claims and coverage refer to
/// it. What the person is covered by comes with the Coverage file of the same export.
final class FhirPatient implements FhirResource {
    private static final Form GENDER = Form.oneOf(Set.of("male", "female", "other", "unknown"));

    private String id = "";
    private String given = "";
    private String family = "";
    private String gender = "";
    private String state = "";
    private String zipCode = "";
    private Optional<LocalDate> birth = Optional.empty();
    private Optional<LocalDate> death = Optional.empty();

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public List<String> elements() {
        return List.of("id", "name", "gender", "birthDate", "deceasedDateTime", "address");
    }

    @Override
    public void begin() {
        id = "";
        given = "";
        family = "";
        gender = "";
        state = "";
        zipCode = "";
        birth = Optional.empty();
        death = Optional.empty();
    }

    @Override
    public void element(String name, Json json) {
        switch (name) {
            case "id" -> id = json.text(Form.IDENTIFIER);
            case "name" -> readNames(json);
            case "gender" -> gender = json.text(GENDER);
            case "birthDate" -> birth = EobPeriod.day(json);
            case "deceasedDateTime" -> death = EobPeriod.day(json);
            case "address" -> readAddresses(json);
            default -> json.skip();
        }
    }

    private void readNames(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                readName(json);
            }
        }
    }

    private void readName(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "family" -> family = first(family, json.text(Form.text(100)));
                case "given" -> readGiven(json);
                default -> json.skip();
            }
        }
    }

    private void readGiven(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                given = first(given, json.text(Form.text(100)));
            }
        }
    }

    private void readAddresses(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                readAddress(json);
            }
        }
    }

    private void readAddress(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "state" -> state = first(state, json.text(Form.text(30)));
                case "postalCode" -> zipCode = first(zipCode, json.text(Form.text(10)));
                default -> json.skip();
            }
        }
    }

    private static String first(String known, String other) {
        return known.isEmpty() ? other : known;
    }

    @Override
    public void take(Json json, FeedFile file, FeedSink sink) {
        if (id.isEmpty()) {
            json.reject("/id", "is required and missing");
        }
        if (birth.isEmpty()) {
            json.reject("/birthDate", "is required and missing");
        } else if (death.isPresent() && death.get().isBefore(birth.get())) {
            json.reject("/deceasedDateTime", "comes before the day of birth");
        }
        if (json.problems().isEmpty()) {
            sink.coverage(
                    new ReportedCoverage(
                            person(birth.orElseThrow()), List.of(), "", file.received()));
        }
    }

    private Person person(LocalDate birthDate) {
        return new Person(
                new BeneficiaryId(id),
                given,
                family,
                birthDate,
                death,
                gender.equals("male") || gender.equals("female") ? gender : "",
                "",
                "",
                "",
                "",
                "",
                state,
                "",
                zipCode,
                0);
    }

    @Override
    public Tally tally() {
        return new Tally(0, Usd.ZERO, Usd.ZERO);
    }

    @Override
    public void count(Sums sums) {
        sums.person(id);
    }
}
