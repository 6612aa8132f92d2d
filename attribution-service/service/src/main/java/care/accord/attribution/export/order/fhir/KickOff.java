package care.accord.attribution.export.order.fhir;

import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.export.ExportOrder;
import care.accord.attribution.export.ExportedType;
import care.accord.attribution.export.store.ExportJobRow;
import care.accord.attribution.export.store.ExportJobs;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.scope.Granted;
import care.accord.servicekit.scope.Interaction;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes a job of what a client orders, if it may order it.
@RequestScoped
class KickOff {
    private static final long WAIT_SECONDS = 10;

    private final Caller caller;
    private final Granted granted;
    private final Tenancy tenancy;
    private final ExportJobs jobs;
    private final ListedNames names;
    private final ListMembers members;
    private final ObjectMapper json;
    private final ExportLimits limits;

    @Inject
    KickOff(
            Caller caller,
            Granted granted,
            Tenancy tenancy,
            ExportJobs jobs,
            ListedNames names,
            ListMembers members,
            ObjectMapper json,
            ExportLimits limits) {
        this.caller = caller;
        this.granted = granted;
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.names = names;
        this.members = members;
        this.json = json;
        this.limits = limits;
    }

    /// What is ordered.
    ///
    /// @param contractId whose list; null for all in sight
    /// @param request the address that was asked
    record Asked(
            Level level,
            @Nullable String contractId,
            ExportParameters parameters,
            String request) {}

    /// Refuses whoever may read no type of a level, before what they ask for is looked at.
    ///
    /// @throws Problem 403
    void requireAnything(Level level) {
        if (level.types().stream().noneMatch(this::isGranted)) {
            granted.require(Interaction.reading("*"));
        }
    }

    /// Orders an export.
    ///
    /// @param address makes the address of a job, to name the one that runs
    /// @return the job's id
    /// @throws Problem 404 for a list that the caller may not see, 403 for types without a scope, 429 for too many jobs
    String order(Asked asked, UnaryOperator<String> address) {
        List<ExportedType> types = types(asked);
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    requireRoom(address);
                    ExportJobRow job = new ExportJobRow();
                    // Before the lists are read: whatever was committed with an earlier time is in
                    // them.
                    job.transactionTime = jobs.transactionTime();
                    List<ListVersion> lists = lists(asked);
                    asked.parameters().patients().forEach(number -> requireListed(number, lists));
                    job.tenantId = caller.tenant();
                    job.jobId = UUID.randomUUID().toString();
                    job.client = caller.name();
                    job.request = asked.request();
                    job.document = document(asked, types, lists);
                    job.status = ExportJobRow.WAITING;
                    job.progress = "waiting";
                    job.expiresAt = OffsetDateTime.now(ZoneOffset.UTC).plus(limits.keptFor());
                    jobs.add(job);
                    return job.jobId;
                });
    }

    private List<ExportedType> types(Asked asked) {
        List<ExportedType> wanted = asked.parameters().types();
        if (asked.level() == Level.ATTRIBUTION
                && !wanted.isEmpty()
                && !wanted.containsAll(ExportedType.ATTRIBUTION)) {
            throw Problem.badRequest(
                    "types-missing",
                    "An export of an attribution list has at least _type=Group,Patient,Coverage (Da Vinci ATR 2.1.0)");
        }
        List<ExportedType> types =
                wanted.isEmpty()
                        ? asked.level().types().stream().filter(this::isGranted).toList()
                        : wanted;
        types.forEach(type -> granted.require(Interaction.reading(type.fhir())));
        return types;
    }

    private boolean isGranted(ExportedType type) {
        return granted.allows(Interaction.reading(type.fhir()));
    }

    private void requireRoom(UnaryOperator<String> address) {
        List<ExportJobRow> unfinished = ExportJobRow.unfinished();
        if (unfinished.size() >= limits.unfinished()) {
            String running = address.apply(unfinished.getFirst().jobId);
            throw Problem.tooMany(
                            "export-running",
                            "Your organization has %d exports under way; wait for %s or DELETE it"
                                    .formatted(unfinished.size(), running),
                            WAIT_SECONDS)
                    .withHeader(HttpHeaders.CONTENT_LOCATION, running);
        }
        if (ExportJobRow.count() >= limits.kept()) {
            throw Problem.tooMany(
                    "exports-kept",
                    "Your organization keeps %d exports; DELETE those that you have fetched"
                            .formatted(limits.kept()),
                    WAIT_SECONDS);
        }
    }

    private static List<ListVersion> lists(Asked asked) {
        Optional<Instant> until = asked.parameters().until();
        if (asked.contractId() != null) {
            ListVersion latest =
                    ListVersion.latest(asked.contractId()).orElseThrow(Problem::notFound);
            return stood(latest, until).stream().toList();
        }
        return TermsRow.contractsInSight().stream()
                .map(ListVersion::latest)
                .flatMap(Optional::stream)
                .flatMap(latest -> stood(latest, until).stream())
                .sorted(
                        Comparator.comparing((ListVersion list) -> list.roster().decidedAt)
                                .reversed()
                                .thenComparing(list -> list.terms().contractId))
                .toList();
    }

    /// As a list stood just before a moment, if it did; as it stands where none is named.
    private static Optional<ListVersion> stood(ListVersion latest, Optional<Instant> until) {
        return until.isEmpty()
                ? Optional.of(latest)
                : ListVersion.before(latest.terms().contractId, until.get());
    }

    private void requireListed(long number, List<ListVersion> lists) {
        boolean isListed =
                names.person(number).stream()
                        .anyMatch(person ->
                                lists.stream()
                                        .map(ListVersion::roster)
                                        .filter(roster ->
                                                roster.tenantId.equals(person.payer())
                                                        && roster.counterpartyId.equals(
                                                                person.counterparty()))
                                        .anyMatch(roster ->
                                                members.person(roster, person.beneficiaryId())
                                                        .isPresent()));
        if (!isListed) {
            throw Problem.invalid(
                    "patient-unknown",
                    "Patient/%d is not on a list that this export is about".formatted(number),
                    List.of());
        }
    }

    private String document(Asked asked, List<ExportedType> types, List<ListVersion> lists) {
        ExportParameters parameters = asked.parameters();
        try {
            return json.writeValueAsString(
                    new ExportOrder(
                            lists.stream()
                                    .map(list ->
                                            new ExportOrder.Listed(
                                                    list.terms().contractId, list.id()))
                                    .toList(),
                            types,
                            parameters.since().orElse(null),
                            parameters.patients(),
                            parameters.serviceDates(),
                            parameters.ignored()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order is always JSON", e);
        }
    }
}
