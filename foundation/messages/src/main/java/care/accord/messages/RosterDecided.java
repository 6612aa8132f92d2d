package care.accord.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An attribution run decided whose beneficiaries a contract's provider organization answers for.
/// Published by attribution-service; metrics-service and reconciliation-service listen. Key: contract id.
///
/// @param rosterId the run's id: a hash of its inputs, so the same inputs give the same roster
/// @param location the roster's file below the population store
/// @param memberMonths enrolled months of all members in the performance period
/// @param snapshotLocation folder of the snapshot the roster was decided on
public record RosterDecided(
        String contractId,
        int contractVersion,
        Parties parties,
        String rosterId,
        int rosterVersion,
        @Nullable String previousRosterId,
        String location,
        String sha256,
        long members,
        long memberMonths,
        String snapshotId,
        String snapshotLocation,
        String rulesEdition,
        LocalDate dataAsOf,
        LocalDate paidThrough) {}
