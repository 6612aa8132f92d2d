package care.accord.reconciliation.statement.fhir;

import care.accord.reconciliation.arrangement.Input;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.life.SettlementKind;
import care.accord.reconciliation.life.SettlementState;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.statement.StatementRow;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A settlement as a MeasureReport of Da Vinci VBPR 1.1.0, profile vbp-performance-measurereport: each row that the guide has a
/// code for is a group. The rows that it has none for are in the plain statement.
public final class PerformanceReport {
    private static final String VBPR = "http://hl7.org/fhir/us/davinci-vbpr/";
    private static final String PROFILE =
            VBPR + "StructureDefinition/vbp-performance-measurereport";
    private static final String CATEGORY =
            "http://hl7.org/fhir/StructureDefinition/measurereport-category";
    private static final String CATEGORIES =
            "http://hl7.org/fhir/CodeSystem/measurereport-category";
    static final String BONUS = "bonus-";
    private static final String EXPENDITURES = "expenditures";

    private final SettlementRow row;
    private final SettlementInputs inputs;
    private final List<StatementRow> rows;
    private final PaymentStream stream;

    private PerformanceReport(SettlementRow row, SettlementInputs inputs, List<StatementRow> rows) {
        this.row = row;
        this.inputs = inputs;
        this.rows = rows;
        stream = PaymentStream.of(inputs);
    }

    /// The resource as nested maps, ready for any JSON writer.
    public static Map<String, Object> of(
            SettlementRow row, SettlementInputs inputs, List<StatementRow> rows) {
        return new PerformanceReport(row, inputs, rows).resource();
    }

    private Map<String, Object> resource() {
        ContractDocument contract = inputs.contract();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("resourceType", "MeasureReport");
        tree.put("id", row.settlementId);
        tree.put("meta", Map.of("profile", List.of(PROFILE)));
        tree.put(
                "extension",
                List.of(extension(CATEGORY, "valueCodeableConcept", concept(CATEGORIES, "vbp"))));
        tree.put(
                "identifier",
                List.of(Map.of("system", "urn:accord:settlement-id", "value", row.settlementId)));
        tree.put("status", isForecast() ? "pending" : "complete");
        tree.put("type", "summary");
        tree.put(
                "measure",
                "urn:accord:contract:%s|%d".formatted(row.contractId, row.contractVersion));
        tree.put("subject", subject(contract.provider()));
        tree.put("date", LocalDate.ofInstant(row.issuedAt, ZoneOffset.UTC).toString());
        tree.put("reporter", organization(contract.payer()));
        tree.put(
                "period",
                period(contract.performancePeriod().start(), contract.performancePeriod().end()));
        tree.put("group", groups());
        return tree;
    }

    /// What may still change is not complete.
    private Boolean isForecast() {
        if (row.life().kind() == SettlementKind.INTERIM) {
            return true;
        }
        return switch (row.life().state()) {
            case SettlementState.Final _, SettlementState.Paid _ -> false;
            case SettlementState.Draft _,
                    SettlementState.Issued _,
                    SettlementState.Disputed _,
                    SettlementState.Restated _,
                    SettlementState.Discarded _ ->
                    true;
        };
    }

    private static Map<String, Object> subject(ContractDocument.Party provider) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "extension",
                List.of(
                        extension(
                                VBPR + "StructureDefinition/organization-subject",
                                "valueReference",
                                organization(provider))));
        tree.put("display", provider.name());
        return tree;
    }

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        groups.add(
                group(
                        "member-months",
                        "member-months",
                        score(inputs.expenditures().memberMonths())));
        Usd bonuses = Usd.ZERO;
        Usd payment = new Usd(row.paymentCents);
        String spent = keyOfExpenditures(inputs.contract().arrangement());
        for (StatementRow step : rows) {
            switch (step.key()) {
                case "benchmark" -> groups.add(money(step, "cost-target"));
                case String key when key.equals(spent) -> groups.add(money(step, "med-cost"));
                case "savings" -> groups.add(money(step, "variance-cost"));
                case String key when key.startsWith(BONUS) -> {
                    bonuses = bonuses.plus(step.amount());
                    groups.add(money(step, PaymentStream.QUALITY.earnings()));
                }
                case String _ -> {}
            }
        }
        groups.add(group("arrangement", stream.earnings(), score(payment.minus(bonuses))));
        groups.add(group("payment", "earned-incentive", score(payment)));
        return groups;
    }

    /// The row of what was spent: an arrangement in blocks gives it a name of its own.
    private static String keyOfExpenditures(Arrangement arrangement) {
        return switch (arrangement) {
            case Arrangement.SharedSavings _ -> EXPENDITURES;
            case Arrangement.Blocks blocks ->
                    blocks.agreed().inputs().stream()
                            .filter(input ->
                                    input.source().filter(EXPENDITURES::equals).isPresent())
                            .map(Input::name)
                            .findFirst()
                            .orElse("");
        };
    }

    private Map<String, Object> money(StatementRow step, String code) {
        return group(step.key(), code, score(step.amount()));
    }

    private Map<String, Object> group(String id, String code, Map<String, Object> score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put(
                "extension",
                List.of(
                        Map.of(
                                "url",
                                VBPR + "StructureDefinition/payment-stream",
                                "extension",
                                List.of(
                                        extension(
                                                "type",
                                                "valueCodeableConcept",
                                                concept(
                                                        VBPR + "CodeSystem/payment-stream",
                                                        stream(id))))),
                        extension(
                                VBPR + "StructureDefinition/service-period",
                                "valuePeriod",
                                period(
                                        inputs.contract().performancePeriod().start(),
                                        inputs.contract().performancePeriod().end())),
                        extension(
                                VBPR + "StructureDefinition/paid-through-date",
                                "valueDate",
                                row.paidThrough.toString())));
        tree.put("code", concept(VBPR + "CodeSystem/vbp-performance-metric", code));
        tree.put("measureScore", score);
        return tree;
    }

    private String stream(String group) {
        return group.startsWith(BONUS) ? PaymentStream.QUALITY.code() : stream.code();
    }

    /// Months of shared people are no integers.
    private static Map<String, Object> score(Count months) {
        return months.number().scale() == 0
                ? score("valueInteger", months.value())
                : score("valueDecimal", months.number());
    }

    private static Map<String, Object> score(Usd amount) {
        return score("valueMoney", Map.of("value", amount.dollars(), "currency", "USD"));
    }

    private static Map<String, Object> score(String type, Object value) {
        return Map.of(
                "extension",
                List.of(
                        extension(
                                VBPR + "StructureDefinition/alternate-measurescore", type, value)));
    }

    private static Map<String, Object> extension(String url, String type, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("url", url);
        tree.put(type, value);
        return tree;
    }

    private static Map<String, Object> concept(String system, String code) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code)));
    }

    private static Map<String, Object> organization(ContractDocument.Party party) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reference", "Organization/" + party.tenant());
        tree.put("display", party.name());
        return tree;
    }

    private static Map<String, Object> period(LocalDate start, LocalDate end) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("start", start.toString());
        tree.put("end", end.toString());
        return tree;
    }
}
