package care.accord.attribution.roster.rest;

import care.accord.vocabulary.Citation;
import java.util.Locale;

/// A rule that was applied, and how far it was checked against the text of the law.
///
/// @param evidence `verified`, `second-hand`, `unverified` or `proposed`
public record CitationJson(String citation, String evidence) {
    static CitationJson of(Citation citation) {
        return new CitationJson(
                citation.text(),
                citation.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
