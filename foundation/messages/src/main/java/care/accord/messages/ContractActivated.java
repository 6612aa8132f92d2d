package care.accord.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Both parties approved a contract version; from now on it is attributed, measured and settled.
/// Published by reconciliation-service; attribution-service and metrics-service learn the terms. Key: contract id.
///
/// @param version counts from 1; a later version replaces the terms
/// @param payerName as shown to people
/// @param disputeWindowDays days after a result within which either side may question it; absent in messages of before
/// @param dataSharing absent in messages of before: nothing that needs consent is shown
/// @param effectiveFrom the day from which this version governs; absent in messages of before
/// @param ending present once the contract has ended; the performance period then stops with its last day
/// @param renews the contract of the period before, with which this one's results are compared; absent of a first contract
/// @param timeZone in whose time the performance period's days are measured, an IANA name such as `America/New_York`; absent: UTC
public record ContractActivated(
        String contractId,
        int version,
        String name,
        Parties parties,
        String payerName,
        String providerName,
        Period performancePeriod,
        AttributionTerms attribution,
        List<MeasureTerms> measures,
        @Nullable Integer disputeWindowDays,
        @Nullable DataSharing dataSharing,
        @Nullable LocalDate effectiveFrom,
        @Nullable Ending ending,
        @Nullable String renews,
        @Nullable String timeZone) {

    /// A contract whose days are days in UTC.
    public ContractActivated(
            String contractId,
            int version,
            String name,
            Parties parties,
            String payerName,
            String providerName,
            Period performancePeriod,
            AttributionTerms attribution,
            List<MeasureTerms> measures,
            @Nullable Integer disputeWindowDays,
            @Nullable DataSharing dataSharing,
            @Nullable LocalDate effectiveFrom,
            @Nullable Ending ending,
            @Nullable String renews) {
        this(
                contractId,
                version,
                name,
                parties,
                payerName,
                providerName,
                performancePeriod,
                attribution,
                measures,
                disputeWindowDays,
                dataSharing,
                effectiveFrom,
                ending,
                renews,
                null);
    }

    /// A first version, from a service that does not say since when it governs.
    public ContractActivated(
            String contractId,
            int version,
            String name,
            Parties parties,
            String payerName,
            String providerName,
            Period performancePeriod,
            AttributionTerms attribution,
            List<MeasureTerms> measures,
            @Nullable Integer disputeWindowDays,
            @Nullable DataSharing dataSharing) {
        this(
                contractId,
                version,
                name,
                parties,
                payerName,
                providerName,
                performancePeriod,
                attribution,
                measures,
                disputeWindowDays,
                dataSharing,
                null,
                null,
                null);
    }

    /// A contract that says nothing about data sharing.
    public ContractActivated(
            String contractId,
            int version,
            String name,
            Parties parties,
            String payerName,
            String providerName,
            Period performancePeriod,
            AttributionTerms attribution,
            List<MeasureTerms> measures,
            @Nullable Integer disputeWindowDays) {
        this(
                contractId,
                version,
                name,
                parties,
                payerName,
                providerName,
                performancePeriod,
                attribution,
                measures,
                disputeWindowDays,
                null);
    }

    /// The contract has ended; its closed period is still to be settled.
    ///
    /// @param lastDay of care that is settled
    /// @param paidThrough once results cover claims paid through this day, the final settlement can be made and nothing needs
    ///     to be computed any more
    public record Ending(LocalDate lastDay, LocalDate paidThrough) {}

    /// What the payer shows the provider organization.
    ///
    /// @param substanceUse claims about substance use disorder: `withhold`, `share-with-consent` or `share`
    public record DataSharing(String substanceUse) {}

    /// How beneficiaries are attributed.
    ///
    /// @param method such as `plurality-of-allowed-charges` or `rule-chain`
    /// @param program whose primary-care code list applies, such as `mssp-primary-care`, or the id of the chain
    /// @param window the service dates that count
    /// @param chain the rule chain in full where that is the method; absent otherwise
    /// @param assignmentMethod how the program's list is drawn up in the course of the year, `prospective` or
    ///     `preliminary-prospective`; absent where the contract names its window
    public record AttributionTerms(
            String method,
            String program,
            Period window,
            @Nullable Map<String, Object> chain,
            @Nullable String assignmentMethod) {

        /// Attribution over a window that the contract names.
        public AttributionTerms(
                String method, String program, Period window, @Nullable Map<String, Object> chain) {
            this(method, program, window, chain, null);
        }

        /// Attribution by a program's rules.
        public AttributionTerms(String method, String program, Period window) {
            this(method, program, window, null);
        }
    }

    /// One measure of the contract.
    ///
    /// @param target the rate to reach in the unit that the measure defines, a decimal that is not negative: `0.55` of a share, `1.2` of
    ///     events a member-year
    /// @param role `gate`, `bonus` or `report`
    /// @param benchmark what the rate's points are held against; where it is absent, the benchmark that the measure has
    /// @param ownDeciles what they are held against instead, written out in the contract; absent where it does not
    public record MeasureTerms(
            String measure,
            String title,
            String target,
            String role,
            @Nullable Benchmark benchmark,
            @Nullable OwnDeciles ownDeciles) {

        /// A measure whose benchmark the contract does not name.
        public MeasureTerms(String measure, String title, String target, String role) {
            this(measure, title, target, role, null, null);
        }

        /// A measure that names published deciles, if any.
        public MeasureTerms(
                String measure,
                String title,
                String target,
                String role,
                @Nullable Benchmark benchmark) {
            this(measure, title, target, role, benchmark, null);
        }
    }

    /// Deciles that the parties wrote into the contract.
    ///
    /// @param source whose they are, in the contract's words
    /// @param direction `higher` or `lower`, whichever is better
    /// @param deciles the rates with which the first to the tenth decile begin, the worst first, in the unit of the measure, decimals
    public record OwnDeciles(String source, String direction, List<String> deciles) {
        public OwnDeciles {
            deciles = List.copyOf(deciles);
        }
    }

    /// A published set of deciles.
    ///
    /// @param measure number in the Quality Payment Program, such as `236`
    /// @param method way of submitting, such as `ecqm`
    /// @param year performance year whose deciles they are
    public record Benchmark(String measure, String method, int year) {}
}
