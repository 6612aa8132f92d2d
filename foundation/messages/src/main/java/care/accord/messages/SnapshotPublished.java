package care.accord.messages;

import java.time.LocalDate;

/// An accepted feed became a new immutable snapshot of a payer's population.
/// Published by attribution-service, which also runs attribution on hearing it. Key: payer tenant.
///
/// @param location folder of the snapshot below the population store
/// @param dataAsOf latest day on which anything in the snapshot was received
/// @param paidThrough latest paid date among its claims
public record SnapshotPublished(
        String tenant,
        String snapshotId,
        String location,
        String manifestSha256,
        String feedId,
        LocalDate dataAsOf,
        LocalDate paidThrough,
        long beneficiaries,
        long claimLines) {}
