package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.store.RosterMember.Change;
import care.accord.population.store.snapshot.CorruptedFile;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Backend.class)
@DisplayName("A roster travels as a file whose hash the event carries")
class RosterFileTest {
    private static final List<RosterMember> MEMBERS =
            List.of(
                    new RosterMember(
                            1,
                            new BeneficiaryId("P1"),
                            "123456789",
                            "1234567893",
                            12,
                            "charges",
                            Change.ADDED),
                    new RosterMember(2, new BeneficiaryId("P2"), "", "", 0, "", Change.DROPPED));

    private final Backend backend;

    @TempDir Path folder;

    RosterFileTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void isReadAsItWasWritten() {
        PopulationStore store = backend.store(folder, "store");
        RosterFile file = RosterFile.write(store, "payer-north", "r-1", MEMBERS);

        assertThat(file.location()).isEqualTo("payer-north/rosters/r-1.parquet");
        assertThat(file.members()).isEqualTo(2);
        assertThat(RosterFile.read(store, file.location(), file.sha256())).isEqualTo(MEMBERS);
        assertThat(RosterFile.write(store, "payer-north", "r-1", MEMBERS)).isEqualTo(file);
    }

    @Test
    void whoIsSharedHasAWeight() {
        PopulationStore store = backend.store(folder, "store");
        List<RosterMember> shared =
                List.of(weighted(1, "0.333333"), weighted(2, "0.500000"), weighted(3, "1"));
        RosterFile file = RosterFile.write(store, "payer-north", "r-1", shared);

        assertThat(RosterFile.read(store, file.location(), file.sha256()))
                .isEqualTo(shared)
                .extracting(RosterMember::weight)
                .containsExactly(new BigDecimal("0.333333"), new BigDecimal("0.5"), BigDecimal.ONE);
    }

    /// Read by services that know no weights, as files of before are read by those that do: the columns are the same.
    @Test
    void whereNobodyIsSharedTheFileHasNoWeights() {
        PopulationStore store = backend.store(folder, "store");
        RosterFile plain = RosterFile.write(store, "payer-north", "r-1", MEMBERS.subList(0, 1));
        RosterFile whole =
                RosterFile.write(store, "payer-north", "r-2", List.of(weighted(1, "1.000000")));
        RosterFile shared =
                RosterFile.write(store, "payer-north", "r-3", List.of(weighted(1, "0.999999")));

        assertThat(whole.sha256()).isEqualTo(plain.sha256()).isNotEqualTo(shared.sha256());
        assertThat(RosterFile.read(store, whole.location(), whole.sha256()))
                .extracting(RosterMember::weight)
                .containsExactly(BigDecimal.ONE);
    }

    /// Where several of a contract's entities share somebody, the file says who has which part; else the entity of the row has it all.
    @Test
    void whoIsSharedWithinAContractHasItsParts() {
        PopulationStore store = backend.store(folder, "store");
        RosterMember divided =
                parted(1, "0.75", List.of(part("100", "", "0.5"), part("200", "9", "0.25")));
        RosterMember whole =
                parted(2, "1", List.of(part("100", "1", "0.6"), part("200", "2", "0.4")));
        List<RosterMember> members = List.of(divided, whole, weighted(3, "1"));
        RosterFile file = RosterFile.write(store, "payer-north", "r-1", members);
        List<RosterMember> read = RosterFile.read(store, file.location(), file.sha256());

        assertThat(read).isEqualTo(members);
        assertThat(read.get(0).credits()).isEqualTo(divided.parts());
        assertThat(read.get(2).credits()).containsExactly(part("123456789", "1234567893", "1"));
    }

    @Test
    void partsAddUpToTheWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parted(1, "0.75", List.of(part("100", "", "0.5"))))
                .withMessage(
                        "The parts of a member add up to 0.5: they must add up to the weight, 0.75");
    }

    private static RosterMember.Part part(String tin, String npi, String weight) {
        return new RosterMember.Part(tin, npi, new BigDecimal(weight));
    }

    private static RosterMember parted(int row, String weight, List<RosterMember.Part> parts) {
        RosterMember member = weighted(row, weight);
        return new RosterMember(
                row,
                member.beneficiary(),
                member.tin(),
                member.npi(),
                member.memberMonths(),
                member.decidedBy(),
                member.change(),
                member.weight(),
                parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.1", "0.1234567"})
    void aWeightIsAFractionOfSixDecimals(String weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weighted(1, weight))
                .withMessageContaining(weight)
                .withMessageContaining("above 0 and at most 1");
    }

    private static RosterMember weighted(int row, String weight) {
        RosterMember member = MEMBERS.getFirst();
        return new RosterMember(
                row,
                member.beneficiary(),
                member.tin(),
                member.npi(),
                member.memberMonths(),
                member.decidedBy(),
                member.change(),
                new BigDecimal(weight));
    }

    @Test
    void anotherHashIsRefused() {
        PopulationStore store = backend.store(folder, "store");
        RosterFile file = RosterFile.write(store, "payer-north", "r-1", MEMBERS);

        assertThatThrownBy(() -> RosterFile.read(store, file.location(), "0".repeat(64)))
                .isInstanceOf(CorruptedFile.class)
                .hasMessageContaining("r-1.parquet");
    }

    @Test
    void aLocationCannotLeaveTheStore() {
        PopulationStore store = backend.store(folder, "store");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RosterFile.read(store, "payer-north/rosters/../../x.parquet", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosterFile.write(store, "payer-north", "../r-1", MEMBERS));
    }
}
