package care.accord.attribution.version.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.adjustment.Adjustment;
import care.accord.attribution.adjustment.Adjustments;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.ChainTerms;
import care.accord.attribution.roster.Change;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.version.Agreed;
import care.accord.attribution.version.MemberLine;
import care.accord.attribution.version.RosterVersion;
import care.accord.attribution.version.Standing;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "A small feed decides only those it touches, and the roster's file is that of a full run, byte for byte")
class RosterVersionTest {
    private static final String TENANT = "payer-north";
    private static final int SMALL_FEEDS = 4;

    @TempDir Path folder;

    static Stream<Arguments> countiesAndTerms() {
        RunTerms program = new RunTerms.OfProgram(Example.terms());
        RunTerms chain =
                new RunTerms.OfChain(
                        new ChainTerms(
                                ChainTemplates.of("commercial-ppo"),
                                Example.YEAR,
                                Example.terms().participants(),
                                ChainInputs.NONE));
        return Stream.of(1L, 2L)
                .flatMap(seed ->
                        Stream.of(
                                Arguments.of("program", seed, program),
                                Arguments.of("chain", seed, chain)));
    }

    /// One version after the other, made by full runs and made by incremental ones.
    private final class County {
        private final RunTerms terms;
        private final Feeds feeds;
        private final Random random;
        private final PopulationStore store = PopulationStore.at(folder.resolve("store"));
        private SnapshotManifest snapshot;
        private List<Adjustment> agreed = List.of();
        private RosterVersion full;
        private RosterVersion incremental;

        County(RunTerms terms, long seed) throws Exception {
            this.terms = terms;
            random = new Random(seed);
            feeds = new Feeds(folder, seed);
            snapshot = store.publish(TENANT, List.of(), feeds.first());
            full =
                    RosterVersion.full(
                            new Agreed(everyone(snapshot), Adjustments.none()), Optional.empty());
            incremental = full;
        }

        private Run everyone(SnapshotManifest of) {
            Population population = store.load(of, of.dataAsOf().orElseThrow());
            return Run.decide(terms, population, Example.YEAR);
        }

        private Run only(Set<BeneficiaryId> people, SnapshotManifest of) {
            Population population = store.load(of, of.dataAsOf().orElseThrow(), Run.COLUMNS);
            return Run.decideOnly(people, terms, population, Example.YEAR);
        }

        void moveOn() throws Exception {
            SnapshotManifest then = snapshot;
            Adjustments before = Adjustments.of(agreed);
            snapshot = store.publish(TENANT, List.of(then), feeds.next());
            agreed = agreedNow();
            Adjustments now = Adjustments.of(agreed);
            full =
                    RosterVersion.full(
                            new Agreed(everyone(snapshot), now),
                            Optional.of(new Agreed(everyone(then), before)));
            Set<BeneficiaryId> touched =
                    RosterVersion.touched(
                            store.changedSince(then, snapshot).orElseThrow(), terms, before, now);
            incremental =
                    RosterVersion.incremental(
                            new Agreed(only(touched, snapshot), now),
                            new Agreed(only(touched, then), before),
                            new Standing(incremental.members(), incremental.approximations()),
                            touched);
        }

        /// Now and then the parties agree about a member, or an agreement ends.
        private List<Adjustment> agreedNow() {
            List<Adjustment> all = new ArrayList<>(agreed);
            MemberLine someone = full.members().get(random.nextInt(full.members().size()));
            switch (random.nextInt(4)) {
                case 0 -> all.add(new Adjustment.Unlisted(someone.beneficiary()));
                case 1 ->
                        all.add(
                                new Adjustment.Listed(
                                        someone.beneficiary(),
                                        new Provider(Example.OURS_TOO, "1000000002"),
                                        Example.YEAR));
                case 2 -> all.clear();
                default -> {}
            }
            return all;
        }

        byte[] file(RosterVersion version, String id) throws Exception {
            List<RosterMember> rows = new ArrayList<>();
            for (MemberLine line : version.members()) {
                rows.add(
                        new RosterMember(
                                rows.size() + 1,
                                line.beneficiary(),
                                line.provider().tin(),
                                line.provider().npi(),
                                line.memberMonths(),
                                line.care().decidedBy(),
                                RosterMember.Change.valueOf(line.kind().name())));
            }
            String location = RosterFile.write(store, TENANT, id, rows).location();
            return Files.readAllBytes(folder.resolve("store").resolve(location));
        }
    }

    @ParameterizedTest(name = "{0}, county {1}")
    @MethodSource("countiesAndTerms")
    void equalsAFullRun(String rules, long seed, RunTerms terms) throws Exception {
        County county = new County(terms, seed);
        int decided = 0;
        int moved = 0;
        for (int feed = 1; feed <= SMALL_FEEDS; feed++) {
            county.moveOn();
            assertThat(county.incremental.lines())
                    .as("%s after feed %d", rules, feed)
                    .isEqualTo(county.full.lines());
            assertThat(county.file(county.incremental, "incremental-" + feed))
                    .isEqualTo(county.file(county.full, "full-" + feed));
            assertThat(county.incremental.approximations()).isEqualTo(county.full.approximations());
            decided += county.incremental.decided();
            moved += (int) county.full.lines().stream().filter(RosterVersionTest::isMoved).count();
        }
        assertThat(decided).isBetween(1, SMALL_FEEDS * county.full.decided() / 4);
        assertThat(moved).as("the small feeds move somebody").isPositive();
    }

    private static boolean isMoved(MemberLine line) {
        return line.kind() != Change.Kind.KEPT;
    }
}
