package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an ExplanationOfBenefit says of itself: whose it is, which claim, which version, what it did to earlier ones.
final class EobHeader {
    private static final Set<String> STATUSES =
            Set.of("active", "cancelled", "draft", "entered-in-error");

    private final FhirConcept type = new FhirConcept();
    private final FhirConcept relation = new FhirConcept();
    private final EobPeriod billable = new EobPeriod();
    private final List<String> replaced = new ArrayList<>();
    private String person = "";
    private String resourceId = "";
    private String uniqueClaim = "";
    private String claimGroup = "";
    private String firstIdentifier = "";
    private String status = "";
    private boolean superseded;
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<LocalDate> created = Optional.empty();
    private Optional<LocalDate> paidOn = Optional.empty();
    private long payment;

    void clear() {
        type.clear();
        billable.clear();
        replaced.clear();
        person = "";
        resourceId = "";
        uniqueClaim = "";
        claimGroup = "";
        firstIdentifier = "";
        status = "";
        superseded = false;
        updated = Optional.empty();
        created = Optional.empty();
        paidOn = Optional.empty();
        payment = 0;
    }

    /// Reads the element whose name the cursor is at; false when it is none of these.
    boolean element(String name, Json json) {
        switch (name) {
            case "id" -> resourceId = json.text(Form.IDENTIFIER);
            case "meta" -> readMeta(json);
            case "identifier" -> readIdentifiers(json);
            case "status" -> status = json.text(Form.oneOf(STATUSES));
            case "type" -> type.read(json);
            case "patient" -> person = reference(json);
            case "billablePeriod" -> billable.readPeriod(json);
            case "created" -> created = EobPeriod.day(json);
            case "payment" -> readPayment(json);
            case "related" -> readRelated(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readMeta(Json json) {
        if (json.entersObject()) {
            while (json.nextField()) {
                if (json.name().equals("lastUpdated")) {
                    updated = EobPeriod.day(json);
                } else {
                    json.skip();
                }
            }
        }
    }

    private void readIdentifiers(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                String value = identifier(json);
                if (firstIdentifier.isEmpty()) {
                    firstIdentifier = value;
                }
            }
        }
    }

    /// Keeps the identifier at the cursor by its kind; returns its value.
    private String identifier(Json json) {
        if (!json.entersObject()) {
            return "";
        }
        relation.clear();
        String system = "";
        String value = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "type" -> relation.read(json);
                case "system" -> system = json.tail();
                case "value" -> value = json.text(Form.IDENTIFIER);
                default -> json.skip();
            }
        }
        if (system.equals("claim-group") || relation.has("claim-group")) {
            claimGroup = value;
        } else if (system.equals("clm_id") || relation.has("uc")) {
            uniqueClaim = value;
        }
        return value;
    }

    /// What stands behind the last slash of the Reference at the cursor.
    static String reference(Json json) {
        String target = "";
        if (json.entersObject()) {
            while (json.nextField()) {
                if (json.name().equals("reference")) {
                    target = json.reference();
                } else {
                    json.skip();
                }
            }
        }
        return target;
    }

    private void readPayment(Json json) {
        if (json.entersObject()) {
            while (json.nextField()) {
                switch (json.name()) {
                    case "date" -> paidOn = EobPeriod.day(json);
                    case "amount" -> payment = EobAmounts.money(json).orElse(0);
                    default -> json.skip();
                }
            }
        }
    }

    private void readRelated(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                readRelation(json);
            }
        }
    }

    private void readRelation(Json json) {
        if (!json.entersObject()) {
            return;
        }
        FhirConcept relationship = new FhirConcept();
        String claim = "";
        while (json.nextField()) {
            switch (json.name()) {
                case "relationship" -> relationship.read(json);
                case "claim" -> claim = relatedClaim(json, claim);
                case "reference" -> claim = relatedIdentifier(json, claim);
                default -> json.skip();
            }
        }
        if (relationship.has("replacedby") || relationship.has("replaced")) {
            superseded = true;
        } else if (relationship.has("prior") && !claim.isEmpty()) {
            replaced.add(claim);
        }
    }

    private static String relatedClaim(Json json, String known) {
        String claim = known;
        if (json.entersObject()) {
            while (json.nextField()) {
                switch (json.name()) {
                    case "reference" -> claim = claim.isEmpty() ? json.reference() : claim;
                    case "identifier" -> claim = relatedIdentifier(json, claim);
                    default -> json.skip();
                }
            }
        }
        return claim;
    }

    private static String relatedIdentifier(Json json, String known) {
        String value = "";
        if (json.entersObject()) {
            while (json.nextField()) {
                if (json.name().equals("value")) {
                    value = json.text(Form.IDENTIFIER);
                } else {
                    json.skip();
                }
            }
        }
        return value.isEmpty() ? known : value;
    }

    /// Says what a claim cannot be without.
    void check(Json json) {
        require(json, "/patient/reference", person);
        require(json, "/status", status);
        require(json, "/identifier", claimId());
        require(json, "/type", type.code());
        require(
                json,
                "/billablePeriod/start",
                billable.start().map(LocalDate::toString).orElse(""));
    }

    private static void require(Json json, String pointer, String value) {
        if (value.isEmpty()) {
            json.reject(pointer, "is required and missing");
        }
    }

    String person() {
        return person;
    }

    /// The group of all versions of a claim, if the publisher has one; otherwise the claim itself.
    String claimId() {
        if (!claimGroup.isEmpty()) {
            return claimGroup;
        }
        if (!uniqueClaim.isEmpty()) {
            return uniqueClaim;
        }
        return firstIdentifier.isEmpty() ? resourceId : firstIdentifier;
    }

    DateSpan days() {
        return billable.days().orElseThrow();
    }

    boolean isPharmacy() {
        return type.has("pharmacy");
    }

    boolean isInstitutional() {
        return type.has("institutional");
    }

    /// Not decided yet.
    boolean isDraft() {
        return status.equals("draft");
    }

    /// A claim that was cancelled, was a mistake or has been replaced leaves nothing; one that names a prior claim replaces.
    Adjustment adjustment() {
        if (superseded || status.equals("cancelled") || status.equals("entered-in-error")) {
            return Adjustment.CANCELLATION;
        }
        return replaced.isEmpty() ? Adjustment.ORIGINAL : Adjustment.REPLACEMENT;
    }

    /// Claims that this one took the place of.
    List<String> replaced() {
        return replaced.stream().filter(claim -> !claim.equals(claimId())).toList();
    }

    /// When this version became known: when its publisher last touched it, else when it was made.
    LocalDate received(Optional<LocalDate> feedReceived) {
        return updated.or(() -> created)
                .or(() -> feedReceived)
                .or(() -> paidOn)
                .orElse(days().end());
    }

    Optional<LocalDate> known() {
        return updated.or(() -> created);
    }

    Optional<LocalDate> paidOn() {
        return paidOn;
    }

    long payment() {
        return payment;
    }
}
