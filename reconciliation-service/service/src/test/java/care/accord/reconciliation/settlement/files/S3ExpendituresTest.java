package care.accord.reconciliation.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.depot.S3Server;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.journey.PlantedStore;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Expenditures are added up from a store behind the S3 API as from a folder")
class S3ExpendituresTest {
    @Test
    void theMembersCostIsThatOfTheirClaims() throws Exception {
        String location = S3Server.shared().location("reconciliation");
        RosterDecided roster =
                new PlantedStore(PopulationStore.at(location))
                        .decide(
                                "c-bucket",
                                new Parties("payer-bucket", "provider-bucket"),
                                1,
                                "240.00");
        DateSpan year = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        Expenditures expenditures =
                new StoredExpenditures(location)
                        .of(
                                roster,
                                List.of(new Expenditures.Period(year, CostBasis.ALLOWED)),
                                roster.dataAsOf())
                        .getFirst();

        assertThat(expenditures.cost().value())
                .as("300.00 and 240.00; the third is dropped")
                .isEqualTo(Usd.of("540.00"));
        assertThat(expenditures.memberMonths().value()).isEqualTo(24);
    }
}
