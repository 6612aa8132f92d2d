package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// FHIR R4 ExplanationOfBenefit as CARIN Blue Button and the Beneficiary Claims Data API write it: a claim with its items,
/// or a drug fill.
///
/// Amounts are those of the items. Where no item has any, the totals of the claim count on its first item: paid is then the
/// payment, allowed the eligible amount or, without one, what was paid.
final class ExplanationOfBenefit implements FhirResource {
    private final EobHeader header = new EobHeader();
    private final EobFacts facts = new EobFacts();
    private final EobCodes codes = new EobCodes();
    private final EobTeam team = new EobTeam();
    private final EobAmounts total = new EobAmounts();
    private final FhirProvider billing = new FhirProvider();
    private final FhirProvider facility = new FhirProvider();
    private final List<FhirProvider> contained = new ArrayList<>();
    private final EobItems items = new EobItems();

    @Override
    public String type() {
        return "ExplanationOfBenefit";
    }

    @Override
    public List<String> elements() {
        return List.of(
                "id",
                "meta.lastUpdated",
                "identifier",
                "status",
                "type",
                "patient",
                "billablePeriod",
                "created",
                "payment",
                "related",
                "contained",
                "provider",
                "facility",
                "careTeam",
                "supportingInfo",
                "diagnosis",
                "procedure",
                "item",
                "total");
    }

    @Override
    public void begin() {
        header.clear();
        facts.clear();
        codes.clear();
        team.clear();
        total.clear();
        billing.clear();
        facility.clear();
        contained.clear();
        items.clear();
    }

    @Override
    public void element(String name, Json json) {
        if (header.element(name, json)) {
            return;
        }
        switch (name) {
            case "contained" -> readContained(json);
            case "provider" -> billing.readReference(json);
            case "facility" -> facility.readReference(json, facts);
            case "extension" -> facts.readExtensions(json);
            case "careTeam" -> team.read(json);
            case "supportingInfo" -> facts.read(json);
            case "diagnosis" -> codes.readDiagnoses(json);
            case "procedure" -> codes.readProcedures(json);
            case "item" -> items.read(json);
            case "total" -> total.read(json);
            default -> json.skip();
        }
    }

    private void readContained(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                FhirProvider provider = new FhirProvider();
                provider.readContained(json);
                contained.add(provider);
            }
        }
    }

    private FhirProvider inside(String id) {
        return contained.stream()
                .filter(provider -> provider.id.equals(id))
                .findFirst()
                .orElseGet(FhirProvider::new);
    }

    @Override
    public void take(Json json, FeedFile file, FeedSink sink) {
        header.check(json);
        if (items.size() == 0) {
            json.reject("/item", "is required and missing");
        }
        if (!json.problems().isEmpty() || header.isDraft()) {
            return;
        }
        LocalDate received = header.received(file.received());
        if (header.isPharmacy()) {
            takeFill(json, received, sink);
            return;
        }
        for (int nth = 0; nth < items.size(); nth++) {
            if (items.isRepeated(nth)) {
                continue;
            }
            ClaimLine line = claimLine(nth, received);
            sink.claim(reported(line, items.get(nth), header.adjustment(), codes.procedures()));
        }
        for (String replaced : header.replaced()) {
            sink.claim(
                    reported(
                            nothingOf(replaced, received),
                            items.get(0),
                            Adjustment.CANCELLATION,
                            InstitutionalDetail.NONE));
        }
    }

    private ReportedClaim reported(
            ClaimLine line, EobItem item, Adjustment adjustment, InstitutionalDetail detail) {
        return new ReportedClaim(
                line,
                adjustment,
                header.days(),
                "",
                "",
                item.modifierCode(),
                billing.npi(this::inside),
                item.units(),
                new Usd(item.amounts.submitted()),
                codes.diagnosisType(),
                detail);
    }

    private ClaimLine claimLine(int nth, LocalDate received) {
        EobItem item = items.get(nth);
        Optional<EobTeam.Member> clinician = team.furnished(item.careTeam);
        boolean institutional = header.isInstitutional();
        return new ClaimLine(
                new BeneficiaryId(header.person()),
                header.claimId(),
                item.sequence(),
                institutional ? ClaimLine.Kind.INSTITUTIONAL : ClaimLine.Kind.PROFESSIONAL,
                item.days(header.days()),
                received,
                header.paidOn(),
                facts.stay(header.days()),
                facts.discharge(),
                item.place(),
                facts.billType(),
                facts.drg(),
                item.revenueCenter(),
                item.hcpcs(),
                clinician.map(EobTeam.Member::specialty).orElse(""),
                clinician.map(member -> member.provider().npi(this::inside)).orElse(""),
                tin(clinician),
                institutional ? ccn() : "",
                new Usd(allowed(nth)),
                new Usd(paid(nth)),
                codes.diagnoses(item.diagnoses));
    }

    private String tin(Optional<EobTeam.Member> clinician) {
        String ofBilling = billing.tin(this::inside);
        return ofBilling.isEmpty()
                ? clinician.map(member -> member.provider().tin(this::inside)).orElse("")
                : ofBilling;
    }

    private String ccn() {
        String ofFacility = facility.ccn(this::inside);
        return ofFacility.isEmpty() ? billing.ccn(this::inside) : ofFacility;
    }

    /// Takes away a claim that this one replaces.
    private ClaimLine nothingOf(String claimId, LocalDate received) {
        DateSpan days = header.days();
        return new ClaimLine(
                new BeneficiaryId(header.person()),
                claimId,
                1,
                header.isInstitutional()
                        ? ClaimLine.Kind.INSTITUTIONAL
                        : ClaimLine.Kind.PROFESSIONAL,
                days,
                received,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Usd.ZERO,
                Usd.ZERO,
                List.of());
    }

    private void takeFill(Json json, LocalDate received, FeedSink sink) {
        EobItem item = items.get(0);
        if (item.ndc().isEmpty()) {
            json.reject("/item/0/productOrService", "has no NDC of 11 digits");
            return;
        }
        sink.fill(
                new ReportedFill(
                        new BeneficiaryId(header.person()),
                        header.claimId(),
                        item.sequence(),
                        header.adjustment(),
                        received,
                        header.paidOn(),
                        item.days(header.days()).start(),
                        item.ndc(),
                        team.furnished(item.careTeam)
                                .map(member -> member.provider().npi(this::inside))
                                .orElse(""),
                        billing.npi(this::inside),
                        item.units(),
                        facts.daysSupply(),
                        facts.refills(),
                        new Usd(allowed(0)),
                        new Usd(paid(0)),
                        "",
                        ""));
    }

    private long paid(int nth) {
        return items.hasPaid()
                ? items.paid(nth)
                : (nth == 0 ? total.paid().orElse(header.payment()) : 0);
    }

    private long allowed(int nth) {
        if (items.hasAllowed()) {
            return items.allowed(nth);
        }
        return total.allowed().isPresent()
                ? (nth == 0 ? total.allowed().getAsLong() : 0)
                : paid(nth);
    }

    @Override
    public Tally tally() {
        Usd allowed = Usd.ZERO;
        Usd paid = Usd.ZERO;
        for (int nth = 0; nth < items.size(); nth++) {
            allowed = allowed.plus(new Usd(allowed(nth)));
            paid = paid.plus(new Usd(paid(nth)));
        }
        return new Tally(0, allowed, paid);
    }

    @Override
    public void count(Sums sums) {
        sums.person(header.person());
        sums.remarks().add(Remark.SUM_LINES, items.repeated());
        header.known().ifPresent(day -> sums.received((int) day.toEpochDay()));
        header.paidOn().ifPresent(day -> sums.paid((int) day.toEpochDay()));
    }
}
