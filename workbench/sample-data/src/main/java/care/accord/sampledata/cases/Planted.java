package care.accord.sampledata.cases;

import java.util.List;

/// One beneficiary, what happened to them, and the answer.
///
/// @param verdict `assigned` to the contract, `elsewhere`, or the code of why nobody's
/// @param step 1, 2 or 3, `voluntary`, or blank
/// @param decidedBy how the winner was told from the runner-up, or blank
/// @param early the verdict as known at the end of the performance year, before the run-out
/// @param needs what must be known besides claims and enrollment, or blank
public record Planted(
        String name,
        String sentence,
        String verdict,
        String step,
        String decidedBy,
        String early,
        String needs,
        List<CaseLine> lines,
        List<CaseSpan> spans,
        String death) {
    private static final CaseSpan ALWAYS = CaseSpan.of(Phrase.of("AB 2024-01-01..2025-12-31"));

    public Planted {
        lines = List.copyOf(lines);
        spans = List.copyOf(spans);
    }

    static Planted of(CaseTable.Row row) {
        List<String> answer = List.of((row.cell(4) + "  ").split(" ", -1));
        List<Phrase> who = row.phrases(3);
        List<CaseSpan> spans =
                who.stream().filter(said -> !isDeath(said)).map(CaseSpan::of).toList();
        return new Planted(
                row.cell(0),
                row.cell(1),
                answer.get(0),
                answer.get(1),
                answer.get(2),
                row.cell(5).isEmpty() ? answer.get(0) : row.cell(5),
                row.cell(6),
                row.phrases(2).stream().map(CaseLine::of).toList(),
                spans.isEmpty() ? List.of(ALWAYS) : spans,
                who.stream()
                        .filter(Planted::isDeath)
                        .findFirst()
                        .map(said -> said.word(1))
                        .orElse(""));
    }

    private static boolean isDeath(Phrase said) {
        return said.word(0).equals("died");
    }

    /// How the person is known.
    public String person() {
        return "case-" + name;
    }
}
