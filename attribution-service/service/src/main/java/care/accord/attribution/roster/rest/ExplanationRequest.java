package care.accord.attribution.roster.rest;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.vocabulary.BeneficiaryId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom the question is about.
public record ExplanationRequest(
        @Schema(description = "the payer's id of the person") @Nullable String beneficiaryId) {

    BeneficiaryId beneficiary() {
        try {
            return new BeneficiaryId(beneficiaryId == null ? "" : beneficiaryId.strip());
        } catch (IllegalArgumentException e) {
            String detail = "Send beneficiaryId: " + e.getMessage();
            throw Problem.invalid(
                    "beneficiary-missing",
                    detail,
                    List.of(new FieldError("/beneficiaryId", detail)));
        }
    }
}
