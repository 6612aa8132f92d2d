package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A drug fill as a payer reports it. Blank strings stand for "not reported".
///
/// @param ndc eleven digits
public record ReportedFill(
        BeneficiaryId beneficiary,
        String claimId,
        int lineNumber,
        Adjustment adjustment,
        LocalDate received,
        Optional<LocalDate> paidOn,
        LocalDate dispensed,
        String ndc,
        String prescribingNpi,
        String dispensingNpi,
        Optional<BigDecimal> quantity,
        int daysSupply,
        int refills,
        Usd allowed,
        Usd paid,
        String payer,
        String plan) {}
