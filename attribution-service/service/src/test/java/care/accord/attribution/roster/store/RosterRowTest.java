package care.accord.attribution.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.population.files.FeedKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A roster names the lists beside claims that stood when it was decided")
class RosterRowTest {
    @Test
    void eachByItsKind() {
        RosterRow row = row();
        row.subscribers = "f-1";
        row.givenLists = "other-organizations f-2\nother-programs f-3";
        assertThat(row.lists())
                .isEqualTo(
                        Map.of(
                                "subscribers", "f-1",
                                "other-organizations", "f-2",
                                "other-programs", "f-3"));
    }

    @Test
    void rostersOfBeforeThereWereSuchListsNameNone() {
        assertThat(row().lists()).isEmpty();
    }

    @Test
    void everyKindThatRunsReadIsWrittenDown() {
        Set<FeedKind> written = EnumSet.copyOf(RosterRow.OTHER_LISTS);
        written.addAll(
                Set.of(FeedKind.PCP_SELECTIONS, FeedKind.PROVIDER_GEOGRAPHY, FeedKind.SUBSCRIBERS));
        assertThat(written).isEqualTo(GivenLists.KINDS);
        assertThat(RosterRow.OTHER_LISTS).hasSize(8);
    }

    private static RosterRow row() {
        RosterRow row = new RosterRow();
        row.pcpSelections = "";
        row.providerGeography = "";
        row.subscribers = "";
        return row;
    }
}
