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
