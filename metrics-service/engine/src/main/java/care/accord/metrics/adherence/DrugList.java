package care.accord.metrics.adherence;

import java.util.Map;
import java.util.TreeMap;

/// The active ingredient of each product, as a user's drug table says. Two ingredients are joined by a plus, as in
/// `amlodipine+benazepril`.
///
/// @param ingredients by national drug code, eleven digits
public record DrugList(Map<String, String> ingredients) {
    public DrugList {
        ingredients = Map.copyOf(ingredients);
    }

    /// The whole list, the same for the same products: part of a measure's edition.
    public String text() {
        return new TreeMap<>(ingredients).toString();
    }

    /// Blank where the list does not have the product.
    String ingredient(String ndc) {
        return ingredients.getOrDefault(ndc, "");
    }
}
