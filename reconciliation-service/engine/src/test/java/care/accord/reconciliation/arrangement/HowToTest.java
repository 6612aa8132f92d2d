package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.arrangement.files.ArrangementFiles;
import care.accord.reconciliation.arrangement.files.ArrangementFiles.Detail;
import care.accord.reconciliation.arrangement.files.ArrangementFiles.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The example of docs/how-to/write-a-contract-as-data.md does what the page says")
class HowToTest {
    private static final Path PAGE =
            Path.of(
                    System.getProperty("accord.root", "../.."),
                    "docs/how-to/write-a-contract-as-data.md");

    /// $500,000 saved, 1% of $10,000,000 does not count: 400,000 x 0.55 x 0.80 = 176,000; with better quality 220,000.
    @Test
    void itIsSettledExplainedAndAskedWhatIf() throws IOException {
        Map<String, Object> answer =
                DocumentText.read(
                        ArrangementFiles.settleObject(
                                ArrangementFiles.read(fenced("yaml"), Settling.RULES),
                                fenced("json"),
                                new Question(Detail.EXPLAINED, Map.of("quality-score", "0.85")),
                                Settling.RULES));
        assertThat(answer).containsEntry("payment", "176000.00");
        assertThat(answer.get("whatIf")).asString().contains("payment=220000.00");
        assertThat(String.join("\n", lines(answer))).startsWith(fenced("text").strip());
    }

    private static java.util.List<String> lines(Map<String, Object> answer) {
        return answer.get("explanation") instanceof java.util.List<?> lines
                ? lines.stream().map(String::valueOf).limit(2).toList()
                : java.util.List.of();
    }

    private static String fenced(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
