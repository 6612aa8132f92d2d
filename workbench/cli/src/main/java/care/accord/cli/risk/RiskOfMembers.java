package care.accord.cli.risk;

import care.accord.cli.attribute.ClaimsFolder;
import care.accord.cli.attribute.Csv;
import care.accord.cli.attribute.Snapshot;
import care.accord.metrics.risk.files.PopulationScores;
import care.accord.metrics.risk.files.RiskTablesFolder;
import care.accord.metrics.risk.members.Blend;
import care.accord.metrics.risk.members.EligibleDiagnoses;
import care.accord.metrics.risk.members.MemberRisk;
import care.accord.metrics.risk.members.ScoredMember;
import care.accord.metrics.risk.members.ScoredMembers;
import care.accord.metrics.risk.members.Unscored;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Scores the members of a folder of claims files by every model of a payment year, and lists what was not reported again.
@Command(
        name = "risk-members",
        description =
                "Risk scores of members from a folder of claims files: blended, with drivers, gaps, high and rising risk.",
        mixinStandardHelpOptions = true)
public final class RiskOfMembers implements Callable<Integer> {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @Mixin private ClaimsFolder claims = new ClaimsFolder();

    @Option(
            names = "--tables",
            required = true,
            paramLabel = "DIR",
            description = "the published tables, eligible procedure codes among them")
    private Path tables = Path.of("");

    @Option(
            names = "--payment-year",
            required = true,
            paramLabel = "YEAR",
            description = "the year after that of the diagnoses")
    private int paymentYear;

    @Option(
            names = "--gaps",
            paramLabel = "FILE",
            description = "CSV to write of lasting categories that were not reported again")
    private @Nullable Path gaps;

    @Option(
            names = "--also",
            paramLabel = "MODEL",
            description = "a model beside the blend, such as ESRD24 or RX08; may be repeated")
    private List<String> also = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        PerformanceYear year = new PerformanceYear(paymentYear);
        Blend blend = Blend.of(RULES, year);
        try (Snapshot snapshot = Snapshot.of(claims.files())) {
            Population population = snapshot.load(snapshot.dataAsOf(), EligibleDiagnoses.COLUMNS);
            PopulationScores scores =
                    new PopulationScores(RULES, new RiskTablesFolder(tables), year);
            SequencedMap<String, List<Optional<MemberRisk>>> byModel = scores.by(blend, population);
            Map<String, List<Optional<MemberRisk>>> beside = new LinkedHashMap<>();
            for (String model : also) {
                beside.put(model, scores.by(model, population));
            }
            List<ScoredMember> scored =
                    ScoredMembers.of(blend, byModel, scores.rules(blend.models().getLast()));
            SequencedMap<BeneficiaryId, String> unscored = unscored(population, scored);
            RiskRows rows = new RiskRows(blend.models(), scored, beside, unscored);
            Files.writeString(out, Csv.text(rows.members()));
            if (gaps != null) {
                Files.writeString(gaps, Csv.text(rows.gaps()));
            }
            claims.report(snapshot);
            if (!unscored.isEmpty()) {
                claims.say(
                        List.of(
                                "%d of %d people are not scored: %s has a line without scores for each, which says why"
                                        .formatted(
                                                unscored.size(),
                                                population.beneficiaries(),
                                                out.getFileName())));
            }
        }
        return 0;
    }

    private static SequencedMap<BeneficiaryId, String> unscored(
            Population population, List<ScoredMember> scored) {
        Set<BeneficiaryId> known =
                scored.stream().map(ScoredMember::id).collect(Collectors.toSet());
        SequencedMap<BeneficiaryId, String> unscored = new LinkedHashMap<>();
        for (int place = 0; place < population.beneficiaries(); place++) {
            Person person = population.person(place);
            if (!known.contains(person.id())) {
                unscored.put(person.id(), "not scored: " + Unscored.of(person).text());
            }
        }
        return unscored;
    }
}
