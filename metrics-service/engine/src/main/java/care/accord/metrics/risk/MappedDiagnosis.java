package care.accord.metrics.risk;

import java.util.List;

/// What a diagnosis leads to: its categories, unless an edit says otherwise for this person.
public final class MappedDiagnosis {
    static final MappedDiagnosis NONE = new MappedDiagnosis(ConditionSet.EMPTY, List.of());

    private final ConditionSet categories;
    private final List<Edited> edits;

    record Edited(DiagnosisEdit edit, ConditionSet categories) {}

    MappedDiagnosis(ConditionSet categories, List<Edited> edits) {
        this.categories = categories;
        this.edits = List.copyOf(edits);
    }

    ConditionSet categories(Enrollee enrollee) {
        for (Edited edited : edits) {
            if (edited.edit().applies(enrollee)) {
                return edited.categories();
            }
        }
        return categories;
    }
}
