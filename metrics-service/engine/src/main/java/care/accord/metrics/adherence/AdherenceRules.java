package care.accord.metrics.adherence;

import care.accord.metrics.hospital.MemberYears;
import care.accord.metrics.measure.CodeSet;
import java.math.BigDecimal;

/// Who is treated, and what counts as adherent.
///
/// @param ages on the first day of the period
/// @param minimumFills of the class on different days
/// @param minimumDays from the first fill through the end of the treatment period
/// @param threshold the proportion of days covered that counts as adherent
/// @param ingredients of the class; a product counts if one of its ingredients is listed
/// @param excludedIngredients a fill of which keeps a member out
/// @param excludedDiagnoses a diagnosis of which keeps a member out
/// @param hospiceBillTypes a claim of which keeps a member out
/// @param inpatientBillTypes of stays that supply drugs themselves, in hospitals and skilled nursing
public record AdherenceRules(
        MemberYears ages,
        int minimumFills,
        int minimumDays,
        BigDecimal threshold,
        CodeSet ingredients,
        CodeSet excludedIngredients,
        CodeSet excludedDiagnoses,
        CodeSet hospiceBillTypes,
        CodeSet inpatientBillTypes) {}
