package care.accord.population.store.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Who put an object first is the first, also when the answer got lost and the put was sent again")
class LostAnswerTest {
    private static final String NAME = "payer-north/snapshots/s-1/manifest.json";

    @TempDir static Path folder;

    private final Traffic traffic = new Traffic();
    private final List<Scratch> scratches = new ArrayList<>();

    @Test
    void thePutThatIsRefusedTheSecondTimeWasTheFirst() throws IOException {
        Depot depot = depot("lost");
        traffic.loseAnswers(1);
        assertThat(depot.keepFirst(half(depot, "ours"), NAME)).isTrue();
        assertThat(depot.read(NAME)).asString(StandardCharsets.UTF_8).isEqualTo("ours");
    }

    @Test
    void whatSomebodyElsePutBeforeStaysTheirs() throws IOException {
        Depot depot = depot("theirs");
        assertThat(depot.keepFirst(half(depot, "theirs"), NAME)).isTrue();
        traffic.loseAnswers(1);
        assertThat(depot.keepFirst(half(depot, "ours"), NAME)).isFalse();
        assertThat(depot.read(NAME)).asString(StandardCharsets.UTF_8).isEqualTo("theirs");
    }

    @Test
    void theSamePutAnewIsNotTheFirst() throws IOException {
        Depot depot = depot("same");
        assertThat(depot.keepFirst(half(depot, "ours"), NAME)).isTrue();
        assertThat(depot.keepFirst(half(depot, "ours"), NAME)).isFalse();
    }

    private Depot depot(String name) {
        return traffic.depot(S3Server.shared().location(folder.getFileName() + name));
    }

    private Path half(Depot depot, String content) throws IOException {
        scratches.add(depot.newScratch("payer-north"));
        return Files.writeString(scratches.getLast().folder().resolve("half"), content);
    }

    @AfterEach
    void closeScratches() throws IOException {
        for (Scratch scratch : scratches) {
            scratch.close();
        }
    }
}
