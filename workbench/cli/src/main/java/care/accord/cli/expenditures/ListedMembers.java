package care.accord.cli.expenditures;

import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The members in a roster file: everybody in it, or those that `on_roster` marks, as `accord attribute` writes it.
public final class ListedMembers {
    private static final List<String> IDS = List.of("beneficiary_id", "person_id");

    private ListedMembers() {}

    /// The members.
    ///
    /// @throws IllegalArgumentException if there is no such file, or no column of identifiers in it
    public static Set<BeneficiaryId> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "%s does not exist: name a roster, such as accord attribute writes"
                            .formatted(file));
        }
        List<String> lines = Files.readAllLines(file);
        List<String> columns =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(",", -1));
        int id =
                IDS.stream()
                        .mapToInt(columns::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s has no column %s"
                                                .formatted(file, String.join(" or ", IDS))));
        int mark = columns.indexOf("on_roster");
        Set<BeneficiaryId> members = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (mark < 0 || values[mark].equals("1")) {
                members.add(new BeneficiaryId(values[id]));
            }
        }
        return members;
    }
}
