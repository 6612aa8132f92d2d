package care.accord.attribution.payerlist;

/// Why a payer says that it does not list somebody.
///
/// @param code a short word, such as `plurality-elsewhere`
public record Stated(String code, String sentence) {}
