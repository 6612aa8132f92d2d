package care.accord.population.store.staging;

import care.accord.population.ClaimLine.Kind;

/// The words of the column `claim_type`.
final class ClaimTypes {
    private ClaimTypes() {}

    static String code(Kind kind) {
        return switch (kind) {
            case PROFESSIONAL -> "professional";
            case INSTITUTIONAL -> "institutional";
            case PHARMACY -> "pharmacy";
        };
    }
}
