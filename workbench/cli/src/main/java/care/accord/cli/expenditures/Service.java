package care.accord.cli.expenditures;

import care.accord.cli.days.ServiceDays;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which services count, and how.
final class Service {
    @ArgGroup(exclusive = false)
    private ServiceDays days = new ServiceDays();

    @Option(
            names = "--program",
            description =
                    "mssp: Parts A and B by enrollment type, three months of run-out; contract (default): every medical service")
    private String program = "contract";

    @Option(
            names = "--basis",
            description = "contract: allowed (default) or paid; mssp counts what Medicare paid")
    private String basis = "allowed";

    @Option(
            names = "--truncate-at",
            paramLabel = "TYPE=DOLLARS",
            split = ",",
            description =
                    "threshold of a year by enrollment type: esrd, disabled, aged-dual, aged-non-dual")
    private Map<String, String> truncateAt = new LinkedHashMap<>();

    @Option(
            names = "--completion-factor",
            paramLabel = "FACTOR",
            description = "for claims after the run-out, at least 1")
    private BigDecimal completion = BigDecimal.ONE;

    ExpenditureTerms terms() {
        return switch (program) {
            case "mssp" ->
                    ExpenditureTerms.sharedSavingsProgram(
                            ProgramRules.bundled(), days.days(), thresholds(), completion);
            case "contract" ->
                    ExpenditureTerms.plain(
                            days.days(),
                            basis(),
                            new Citation("the contract's clause on expenditures"));
            case String other ->
                    throw new IllegalArgumentException(
                            "--program: '%s' is not one; use mssp or contract".formatted(other));
        };
    }

    private CostBasis basis() {
        return switch (basis) {
            case "allowed" -> CostBasis.ALLOWED;
            case "paid" -> CostBasis.PAID;
            case String other ->
                    throw new IllegalArgumentException(
                            "--basis: '%s' is not one; use allowed or paid".formatted(other));
        };
    }

    private Map<EnrollmentType, Usd> thresholds() {
        Map<EnrollmentType, Usd> thresholds = new LinkedHashMap<>();
        truncateAt.forEach((word, dollars) -> thresholds.put(type(word), Usd.of(dollars)));
        return thresholds;
    }

    private static EnrollmentType type(String word) {
        return Arrays.stream(EnrollmentType.values())
                .filter(type -> type.key().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--truncate-at: '%s' is not an enrollment type; use %s"
                                        .formatted(
                                                word,
                                                Arrays.stream(EnrollmentType.values())
                                                        .map(EnrollmentType::key)
                                                        .toList())));
    }
}
