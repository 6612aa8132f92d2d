package care.accord.attribution.roster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.attribution.roster.store.MemberRow;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The services that work on a roster read how much of each member is the contract's")
class RosterFilesTest {
    @TempDir Path folder;

    @Test
    void whoIsSharedHasTheContractsWeightAndWhoWasDroppedIsNotThere() {
        MemberRow ada = row(1, "ada", "kept");
        ada.weight = new BigDecimal("0.333333");
        ada.parts =
                "0.666667 the practice with TIN 200000001\n0.333333 the practice with TIN 100000001";
        List<MemberRow> rows = List.of(ada, row(2, "ben", "added"), row(3, "cal", "dropped"));

        RosterFile file = new RosterFiles(folder.toString()).write("payer-north", "r-1", rows);

        assertThat(RosterFile.read(PopulationStore.at(folder), file.location(), file.sha256()))
                .extracting(member -> member.beneficiary().value(), RosterMember::weight)
                .containsExactly(
                        tuple("ada", new BigDecimal("0.333333")), tuple("ben", BigDecimal.ONE));
    }

    /// Two practices of the contract share Ada with another; Ben is shared with others only by one of them, whose part the row says.
    @Test
    void partsWithinTheContractAreThere() {
        MemberRow ada = row(1, "ada", "kept");
        ada.weight = new BigDecimal("0.750000");
        ada.parts =
                "0.500000 the practice with TIN 100000001\t100000001\t1000000001\n0.250000 the practice with TIN 100000002\t100000002\t\n0.250000 the practice with TIN 200000001";
        MemberRow ben = row(2, "ben", "kept");
        ben.weight = new BigDecimal("0.500000");
        ben.parts =
                "0.500000 the practice with TIN 200000001\n0.500000 the practice with TIN 100000001\t100000001\t1000000001";

        RosterFile file =
                new RosterFiles(folder.toString()).write("payer-north", "r-1", List.of(ada, ben));

        assertThat(RosterFile.read(PopulationStore.at(folder), file.location(), file.sha256()))
                .extracting(RosterMember::parts)
                .containsExactly(
                        List.of(
                                new RosterMember.Part(
                                        "100000001", "1000000001", new BigDecimal("0.5")),
                                new RosterMember.Part("100000002", "", new BigDecimal("0.25"))),
                        List.of());
    }

    private static MemberRow row(int number, String person, String change) {
        MemberRow row = new MemberRow();
        row.rowNumber = number;
        row.beneficiaryId = person;
        row.tin = "100000001";
        row.npi = "";
        row.memberMonths = 12;
        row.decidedBy = "rule";
        row.change = change;
        row.weight = BigDecimal.ONE;
        row.parts = "";
        return row;
    }
}
