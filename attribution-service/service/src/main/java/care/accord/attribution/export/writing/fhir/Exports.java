package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.GroupWriter;
import care.accord.attribution.attributionlist.fhir.ListView;
import care.accord.attribution.attributionlist.fhir.ListViews;
import care.accord.attribution.attributionlist.files.KnownPeople;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.explanationofbenefit.ServiceDates;
import care.accord.attribution.explanationofbenefit.files.ListedClaims;
import care.accord.attribution.export.ExportOrder;
import care.accord.attribution.export.ExportedType;
import care.accord.attribution.export.files.ExportFolder;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.attribution.export.store.ExportJobRow;
import care.accord.attribution.export.writing.fhir.ChangedPeople.Wanted;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Does a job: writes the files of an export. Everything it reads was fixed before the job began (rosters and snapshots never
/// change), so a job that a process died over gives the same files when it is done anew. What is withheld is asked when the
/// claims are written.
@ApplicationScoped
public class Exports {
    private final Tenancy tenancy;
    private final OrderedLists lists;
    private final ListViews views;
    private final ListedNames names;
    private final KnownPeople people;
    private final ListedClaims claims;
    private final ChangedPeople changes;
    private final ExportFolder folder;
    private final ObjectMapper json;
    private final long largestFile;

    @Inject
    Exports(
            Tenancy tenancy,
            OrderedLists lists,
            ListViews views,
            ListedNames names,
            KnownPeople people,
            ListedClaims claims,
            ChangedPeople changes,
            ExportFolder folder,
            ObjectMapper json,
            @ConfigProperty(name = "accord.exports.largest-file") long largestFile) {
        this.tenancy = tenancy;
        this.lists = lists;
        this.views = views;
        this.names = names;
        this.people = people;
        this.claims = claims;
        this.changes = changes;
        this.folder = folder;
        this.json = json;
        this.largestFile = largestFile;
    }

    /// Writes all files of a job.
    ///
    /// @param progress is told in words how far it is; false from it ends the job
    /// @throws Abandoned when the job is wanted no more
    public List<ExportFileRow> write(ExportJobRow job, Predicate<String> progress)
            throws IOException {
        ExportOrder order = json.readValue(job.document, ExportOrder.class);
        folder.begin(job.jobId);
        try (NdjsonFiles files =
                new NdjsonFiles(number -> folder.create(job.jobId, job.key, number), largestFile)) {
            ExportSink sink = new ExportSink(files, progress);
            List<Ordered> ordered =
                    lists.of(job.tenantId, order).stream()
                            .map(list -> new Ordered(list, job.tenantId, order))
                            .toList();
            for (ExportedType type : order.types()) {
                if (type != ExportedType.EXPLANATION_OF_BENEFIT) {
                    for (Ordered one : ordered) {
                        new ListExport(one.scope(), sink).write(type);
                    }
                }
            }
            if (order.types().contains(ExportedType.EXPLANATION_OF_BENEFIT)) {
                ClaimsExport writer =
                        new ClaimsExport(
                                order.serviceDates().stream().map(ServiceDates::of).toList(), sink);
                for (Ordered one : ordered) {
                    writer.write(one.claims());
                }
            }
            for (String ignored : order.ignored()) {
                sink.error(FhirAnswer.outcome("warning", "not-supported", ignored));
            }
            return files.finish();
        }
    }

    /// A list of an order.
    private final class Ordered {
        private final ListVersion list;
        private final String tenant;
        private final ExportOrder order;
        private final Wanted wanted;

        Ordered(ListVersion list, String tenant, ExportOrder order) {
            this.list = list;
            this.tenant = tenant;
            this.order = order;
            this.wanted = changes.of(list, tenant, order);
        }

        ListExport.Scope scope() {
            RosterRow roster = list.roster();
            ListView view = views.of(list);
            return new ListExport.Scope(
                    view,
                    order.patients().isEmpty()
                            ? json -> GroupWriter.write(json, view, everybody())
                            : json -> GroupWriter.writePart(json, view, members()),
                    wanted,
                    this::members,
                    people.of(roster, list.terms().period()),
                    tenancy.inTransaction(roster.tenantId, () -> names.listed(roster)));
        }

        ClaimsExport.Scope claims() {
            return new ClaimsExport.Scope(
                    list,
                    wanted,
                    this::members,
                    claims.of(list, tenant),
                    wanted instanceof Wanted.Since since
                                    && !since.then()
                                            .roster()
                                            .snapshotId
                                            .equals(list.roster().snapshotId)
                            ? Optional.of(claims.of(since.then(), tenant))
                            : Optional.empty());
        }

        private Iterator<ListedMember> everybody() {
            return views.members(list, tenant);
        }

        private Iterator<ListedMember> members() {
            return order.patients().isEmpty()
                    ? everybody()
                    : new Chosen(everybody(), order.patients());
        }
    }

    /// Those of the members whose numbers are asked for.
    private static final class Chosen implements Iterator<ListedMember> {
        private final Iterator<ListedMember> members;
        private final List<Long> numbers;
        private Optional<ListedMember> next = Optional.empty();

        Chosen(Iterator<ListedMember> members, List<Long> numbers) {
            this.members = members;
            this.numbers = numbers;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && members.hasNext()) {
                next = Optional.of(members.next()).filter(one -> numbers.contains(one.person()));
            }
            return next.isPresent();
        }

        @Override
        public ListedMember next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more of them are on the list");
            }
            ListedMember found = next.orElseThrow();
            next = Optional.empty();
            return found;
        }
    }
}
