package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One item of an ExplanationOfBenefit: a line of the claim.
final class EobItem {
    private static final int MOST = 1_000_000;
    private static final Form SEQUENCE = Form.whole(MOST);

    private final FhirConcept product = new FhirConcept();
    private final FhirConcept revenue = new FhirConcept();
    private final FhirConcept location = new FhirConcept();
    private final FhirConcept modifier = new FhirConcept();
    private final EobPeriod serviced = new EobPeriod();
    final EobAmounts amounts = new EobAmounts();
    final List<Integer> careTeam = new ArrayList<>();
    final List<Integer> diagnoses = new ArrayList<>();
    private Optional<BigDecimal> quantity = Optional.empty();
    private int sequence;

    void clear() {
        product.clear();
        revenue.clear();
        location.clear();
        modifier.clear();
        serviced.clear();
        amounts.clear();
        careTeam.clear();
        diagnoses.clear();
        quantity = Optional.empty();
        sequence = 0;
    }

    /// Reads the item at the cursor.
    void read(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "sequence" -> sequence = number(json);
                case "careTeamSequence" -> numbers(json, careTeam);
                case "diagnosisSequence" -> numbers(json, diagnoses);
                case "productOrService" -> product.read(json);
                case "revenue" -> revenue.read(json);
                case "locationCodeableConcept" -> location.read(json);
                case "modifier" -> firstModifier(json);
                case "servicedDate" -> serviced.readDay(json);
                case "servicedPeriod" -> serviced.readPeriod(json);
                case "quantity" -> quantity = quantity(json);
                case "adjudication" -> amounts.read(json);
                default -> json.skip();
            }
        }
        if (sequence == 0) {
            json.reject("has no sequence, or 0");
        }
    }

    private static int number(Json json) {
        return json.number(SEQUENCE).orElse(0L).intValue();
    }

    private static void numbers(Json json, List<Integer> numbers) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                numbers.add(number(json));
            }
        }
    }

    private void firstModifier(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                modifier.read(json);
            }
        }
    }

    /// The number of the Quantity at the cursor.
    static Optional<BigDecimal> quantity(Json json) {
        Optional<BigDecimal> value = Optional.empty();
        if (json.entersObject()) {
            while (json.nextField()) {
                if (json.name().equals("value")) {
                    value =
                            json.number(Form.FLOATING_QUANTITY)
                                    .map(number ->
                                            BigDecimal.valueOf(number, Decimals.THOUSANDTHS));
                } else {
                    json.skip();
                }
            }
        }
        return value;
    }

    int sequence() {
        return sequence;
    }

    String hcpcs() {
        return product.hcpcs();
    }

    /// Eleven digits, or blank.
    String ndc() {
        return product.first(coding -> coding.isDigits(11, 11))
                .map(FhirConcept.Coding::code)
                .orElse("");
    }

    String revenueCenter() {
        return revenue.first(coding -> coding.isDigits(3, 4))
                .map(FhirConcept.Coding::code)
                .orElse("");
    }

    String place() {
        return location.first(coding -> coding.isDigits(2, 2))
                .map(FhirConcept.Coding::code)
                .orElse("");
    }

    String modifierCode() {
        return modifier.first(coding -> coding.isCode(2, 2))
                .map(FhirConcept.Coding::code)
                .orElse("");
    }

    Optional<BigDecimal> units() {
        return quantity;
    }

    /// The days of the item; those of the claim where it does not say.
    DateSpan days(DateSpan claim) {
        return serviced.days().orElse(claim);
    }
}
