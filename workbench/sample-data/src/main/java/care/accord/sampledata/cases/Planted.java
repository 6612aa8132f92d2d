package care.accord.sampledata.cases;

import java.util.ArrayList;
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

    public Planted {
        lines = List.copyOf(lines);
        spans = List.copyOf(spans);
    }

    /// How the person is known.
    public String person() {
        return "case-" + name;
    }

    static Planted of(String name, String sentence, CaseLine... lines) {
        return new Planted(
                name,
                sentence,
                "",
                "",
                "",
                "",
                "",
                List.of(lines),
                List.of(CaseSpan.always("AB")),
                "");
    }

    /// Assigned to the contract.
    Planted ours(int byStep, String decided) {
        return answer("assigned", Integer.toString(byStep), decided);
    }

    /// The plurality is somebody else's.
    Planted elsewhere(int byStep, String decided) {
        return answer("elsewhere", Integer.toString(byStep), decided);
    }

    Planted nobodys(String reason) {
        return answer(reason, "", "");
    }

    Planted answer(String answer, String byStep, String decided) {
        return new Planted(
                name, sentence, answer, byStep, decided, answer, needs, lines, spans, death);
    }

    /// The answer before the run-out was another one.
    Planted before(String answer) {
        return new Planted(
                name, sentence, verdict, step, decidedBy, answer, needs, lines, spans, death);
    }

    Planted knowing(String what) {
        return new Planted(
                name, sentence, verdict, step, decidedBy, early, what, lines, spans, death);
    }

    Planted covered(CaseSpan... coverage) {
        return new Planted(
                name,
                sentence,
                verdict,
                step,
                decidedBy,
                early,
                needs,
                lines,
                List.of(coverage),
                death);
    }

    Planted died(String day) {
        return new Planted(
                name, sentence, verdict, step, decidedBy, early, needs, lines, spans, day);
    }

    static List<Planted> all(List<List<Planted>> groups) {
        List<Planted> all = new ArrayList<>();
        groups.forEach(all::addAll);
        return all;
    }
}
