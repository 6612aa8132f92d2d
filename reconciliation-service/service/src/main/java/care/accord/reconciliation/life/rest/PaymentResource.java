package care.accord.reconciliation.life.rest;

import care.accord.reconciliation.life.store.Payments;
import care.accord.reconciliation.life.store.Payments.Recorded;
import care.accord.reconciliation.settlement.rest.SettlementJson;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.vocabulary.Usd;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Money that moves on a final settlement.
@Path("/v1/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payments")
public class PaymentResource {
    private final SettlementAccess access;
    private final Payments payments;
    private final SettlementJson json;

    @Inject
    PaymentResource(SettlementAccess access, Payments payments, SettlementJson json) {
        this.access = access;
        this.payments = payments;
        this.json = json;
    }

    /// Money that moved.
    ///
    /// @param amount dollars from the payer to the provider; negative for what the provider pays back
    /// @param reference what the bank calls it
    public record Payment(
            @Nullable String amount, @Nullable String date, @Nullable String reference) {}

    /// What becomes of what was withheld.
    ///
    /// @param outcome `release` or `forfeit`
    public record Withhold(
            @Nullable String outcome, @Nullable String date, @Nullable String reference) {}

    /// What the provider shares out.
    ///
    /// @param amount dollars; all that was received and not shared out, where it is absent
    public record Distribution(
            @Nullable String amount, @Nullable String date, @Nullable String reference) {}

    @GET
    @Path("/{id}/payments")
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(summary = "Payments on a settlement, oldest first")
    public Map<String, Object> list(@PathParam("id") String id) {
        return access.read(
                id,
                row ->
                        Map.of(
                                "data",
                                payments.of(row).stream().map(PaymentResource::shown).toList()));
    }

    private static Map<String, String> shown(Recorded payment) {
        return Map.of(
                "reference",
                payment.reference(),
                "date",
                payment.day().toString(),
                "amount",
                payment.amount().dollars().toPlainString());
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed("payer-approver")
    @Operation(
            summary = "Records a payment on a final settlement",
            description =
                    "Part of what is owed or all of it, never more. The same reference with the same date and amount again changes nothing. The settlement is paid once nothing is owed, held or withheld.")
    public Map<String, Object> pay(@PathParam("id") String id, Payment payment) {
        Usd amount = Texts.amount(payment.amount());
        Recorded recorded =
                new Recorded(
                        Texts.reference(payment.reference()), Texts.day(payment.date()), amount);
        return change(id, row -> payments.pay(row, recorded, access.actor()));
    }

    @POST
    @Path("/{id}/withhold")
    @RolesAllowed("payer-approver")
    @Operation(summary = "Releases what was withheld, or has it forfeited")
    public Map<String, Object> withhold(@PathParam("id") String id, Withhold withhold) {
        String outcome = Texts.required(withhold.outcome(), "/outcome");
        if (!List.of("release", "forfeit").contains(outcome)) {
            throw Texts.invalid(
                    "/outcome", "'%s' is no outcome; send release or forfeit".formatted(outcome));
        }
        String reference = Texts.reference(withhold.reference());
        LocalDate day = Texts.day(withhold.date());
        return change(
                id,
                row ->
                        payments.withheld(
                                row,
                                outcome,
                                new Recorded(reference, day, Usd.ZERO),
                                access.actor()));
    }

    @POST
    @Path("/{id}/distributions")
    @RolesAllowed({"provider-analyst", "provider-approver"})
    @Operation(
            summary = "Shares what was received out among practices or clinicians",
            description =
                    "By the contract's rule: the organization keeps its fraction, the rest goes by the member months attributed to each, to the cent.")
    public Map<String, Object> distribute(@PathParam("id") String id, Distribution distribution) {
        Optional<Usd> amount =
                distribution.amount() == null
                        ? Optional.empty()
                        : Optional.of(Texts.amount(distribution.amount()));
        String reference = Texts.reference(distribution.reference());
        LocalDate day = Texts.day(distribution.date());
        return change(
                id,
                row ->
                        payments.distribute(
                                row,
                                amount,
                                new Recorded(reference, day, Usd.ZERO),
                                access.actor()));
    }

    private Map<String, Object> change(String id, Consumer<SettlementRow> change) {
        access.change(
                id,
                row -> {
                    change.accept(row);
                    return row.state;
                });
        return access.read(id, json::full);
    }
}
