package care.accord.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.store.RosterMember.Change;
import care.accord.population.store.snapshot.CorruptedFile;
import care.accord.vocabulary.BeneficiaryId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

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
