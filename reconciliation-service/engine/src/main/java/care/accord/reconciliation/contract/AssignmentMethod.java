package care.accord.reconciliation.contract;

import java.util.Arrays;
import java.util.List;

/// How the parties of a contract under the Shared Savings Program have its list of beneficiaries drawn up, 42 CFR 425.400(a)(2)-(3).
public enum AssignmentMethod {
    /// Once, before the year: beneficiaries leave for what happens in it, 425.401(b), and nobody is added.
    PROSPECTIVE(
            "prospective",
            "mssp.prospective.assignment_window",
            "The list is drawn up before the year (prospective assignment): who loses a part of Medicare, joins a Medicare health plan or leaves the United States in the year is removed after its quarter, and nobody is added."),
    /// Anew after each quarter, and settled on the year itself.
    PRELIMINARY_PROSPECTIVE(
            "preliminary-prospective",
            "mssp.final.assignment_window",
            "Until the year is over the list is preliminary, drawn up anew after each quarter; it is settled on services of the year (preliminary prospective assignment with retrospective reconciliation).");

    private final String key;
    private final String windowRule;
    private final String sentence;

    AssignmentMethod(String key, String windowRule, String sentence) {
        this.key = key;
        this.windowRule = windowRule;
        this.sentence = sentence;
    }

    /// The word of the document.
    public String key() {
        return key;
    }

    /// The words of all methods.
    public static List<String> keys() {
        return Arrays.stream(values()).map(AssignmentMethod::key).toList();
    }

    /// The method by its word, one of [#keys].
    public static AssignmentMethod of(String key) {
        return Arrays.stream(values())
                .filter(method -> method.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    /// Name of the program rule that sets the window of the list the year is settled on.
    public String windowRule() {
        return windowRule;
    }

    /// As the parties would say it.
    public String sentence() {
        return sentence;
    }
}
