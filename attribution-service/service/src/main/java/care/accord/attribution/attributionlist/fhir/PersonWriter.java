package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.files.Known;
import care.accord.attribution.attributionlist.files.Known.Subscriber;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.util.Optional;

/// Writes a person on a list, and the coverage that put them there, as atr-patient and atr-coverage. What attribution does
/// not need (race, ethnicity, street) is left out: the minimum necessary, 45 CFR 164.502(b).
public final class PersonWriter {
    private static final String COVERAGE_CLASS =
            "http://terminology.hl7.org/CodeSystem/coverage-class";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final String RELATIONSHIP =
            "http://terminology.hl7.org/CodeSystem/subscriber-relationship";

    private final FhirJson json;
    private final long number;
    private final Known known;
    private final ListVersion list;

    public PersonWriter(FhirJson json, long number, Known known, ListVersion list) {
        this.json = json;
        this.number = number;
        this.known = known;
        this.list = list;
    }

    public void patient() throws IOException {
        Person person = known.person();
        json.object(() -> {
            json.resource("Patient", Long.toString(number));
            json.meta(list.id(), list.roster().decidedAt, Systems.ATR + "atr-patient");
            json.array("identifier", this::memberIdentifier);
            json.array("name", () -> json.object(() -> name(person)));
            json.text("gender", person.sex().isBlank() ? "unknown" : person.sex());
            json.text("birthDate", person.birthDate().toString());
            if (person.deathDate().isPresent()) {
                json.text("deceasedDateTime", person.deathDate().get().toString());
            }
            if (!person.state().isBlank() || !person.zipCode().isBlank()) {
                json.array("address", () -> json.object(this::address));
            }
        });
    }

    private void memberIdentifier() throws IOException {
        json.identifier(Systems.IdentifierType.MB, Systems.MEMBER, known.person().id().value());
    }

    private void name(Person person) throws IOException {
        if (person.familyName().isBlank() && person.givenName().isBlank()) {
            json.absent();
            return;
        }
        json.textIfAny("family", person.familyName());
        if (!person.givenName().isBlank()) {
            json.array("given", () -> json.value(person.givenName()));
        }
    }

    private void address() throws IOException {
        json.textIfAny("state", known.person().state());
        json.textIfAny("postalCode", known.person().zipCode());
        json.text("country", "US");
    }

    public void coverage() throws IOException {
        json.object(() -> {
            String patient = "Patient/" + number;
            json.resource("Coverage", Long.toString(number));
            json.meta(list.id(), list.roster().decidedAt, Systems.ATR + "atr-coverage");
            json.array("identifier", this::memberIdentifier);
            json.text("status", "active");
            boolean own = known.subscriber().isEmpty();
            json.reference("subscriber", own ? patient : "RelatedPerson/" + number);
            json.text("subscriberId", known.subscriberId().value());
            json.reference("beneficiary", patient);
            json.object("relationship", () -> json.coding(RELATIONSHIP, relationship()));
            DateSpan span =
                    known.coverage().map(Enrollment::span).orElseGet(() -> list.terms().period());
            json.period("period", span.start(), span.end());
            json.array("payor", this::payor);
            String plan = known.coverage().map(Enrollment::plan).orElse("");
            if (!plan.isBlank()) {
                json.array("class", () -> json.object(() -> plan(plan)));
            }
        });
    }

    private String relationship() {
        return known.subscriber().map(Subscriber::relationship).orElse("self");
    }

    /// The subscriber of somebody covered by another person's contract: no more of them than the name.
    public void subscriber(Subscriber subscriber) throws IOException {
        json.object(() -> {
            json.resource("RelatedPerson", Long.toString(number));
            json.meta(list.id(), list.roster().decidedAt, Systems.ATR + "atr-relatedperson");
            json.flag("active", true);
            json.reference("patient", "Patient/" + number);
            Optional<String> role = role(subscriber.relationship());
            if (role.isPresent()) {
                json.array("relationship", () -> json.object(() -> json.coding(ROLE, role.get())));
            }
            if (subscriber.person().isPresent()) {
                json.array("name", () -> json.object(() -> name(subscriber.person().get())));
            }
        });
    }

    /// What the subscriber is to the one who is covered, where the list says.
    private static Optional<String> role(String relationship) {
        return switch (relationship) {
            case "child" -> Optional.of("PRN");
            case "spouse" -> Optional.of("SPS");
            default -> Optional.empty();
        };
    }

    private void payor() throws IOException {
        json.object(() -> json.text("reference", "Organization/" + list.terms().tenantId));
    }

    private void plan(String plan) throws IOException {
        json.object("type", () -> json.coding(COVERAGE_CLASS, "plan"));
        json.text("value", plan);
    }
}
