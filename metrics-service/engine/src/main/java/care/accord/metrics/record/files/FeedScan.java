package care.accord.metrics.record.files;

import care.accord.metrics.matching.Identifier;
import care.accord.metrics.record.ResourceVersion;
import care.accord.metrics.record.files.ResourceReader.Sighting;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What reading a feed has come to so far. Resources go to a file; people and problems are kept in memory.
final class FeedScan {
    private static final int MOST_REJECTIONS = 1000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
    private static final String URN = "urn:";

    private final ResourceReader reader = new ResourceReader();
    private final FeedSpill spill;
    private final Instant received;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> patientsByUrl = new HashMap<>();
    private final List<ResourceVersion> deletions = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long rejected;
    private long resources;

    /// The resources about one Patient.
    static final class Group {
        private final Place first;
        private long resources;
        private boolean introduced;
        private List<Identifier> identifiers = List.of();

        private Group(Place first) {
            this.first = first;
        }

        Place first() {
            return first;
        }

        long resources() {
            return resources;
        }

        boolean isIntroduced() {
            return introduced;
        }

        List<Identifier> identifiers() {
            return identifiers;
        }
    }

    FeedScan(FeedSpill spill, Instant received) {
        this.spill = spill;
        this.received = received;
    }

    /// Takes a resource that stands alone.
    void take(Place place, String json) throws IOException {
        resources++;
        try {
            keep(place, json, "");
        } catch (FieldProblem e) {
            reject(place.rejection(e.field(), String.valueOf(e.getMessage())));
        }
    }

    /// Takes what an entry of a Bundle asks for.
    void take(Place place, BundleEntry entry) throws IOException {
        resources++;
        try {
            switch (entry.method()) {
                case "PUT", "POST" -> {
                    if (entry.resource().isEmpty()) {
                        throw new FieldProblem("", "is required to be there: nothing was sent");
                    }
                    keep(place, entry.resource(), entry.fullUrl());
                }
                case "DELETE" -> delete(entry.url());
                default ->
                        throw new FieldProblem(
                                "", "is asked for by another method than PUT, POST and DELETE");
            }
        } catch (FieldProblem e) {
            reject(place.rejection(e.field(), String.valueOf(e.getMessage())));
        }
    }

    private void delete(String url) {
        if (!REFERENCE.matcher(url).matches()) {
            throw new FieldProblem("", "is deleted by a request.url such as Observation/bp-3");
        }
        deletions.add(
                new ResourceVersion(url, Optional.empty(), received, resources, Optional.empty()));
    }

    private void keep(Place place, String json, String fullUrl) throws IOException {
        Sighting sighting = reader.read(json);
        Optional<String> patient = sighting.patient();
        spill.add(
                patient.orElse(""),
                new ResourceVersion(
                        sighting.key(),
                        sighting.lastUpdated(),
                        received,
                        resources,
                        Optional.of(json)));
        if (patient.isPresent()) {
            Group group = groups.computeIfAbsent(patient.get(), _ -> new Group(place));
            group.resources++;
            if (sighting.isPatient()) {
                group.introduced = true;
                group.identifiers = sighting.identifiers();
                if (!fullUrl.isEmpty()) {
                    patientsByUrl.put(fullUrl, sighting.id());
                }
            }
        }
    }

    void reject(Rejection rejection) {
        rejected++;
        if (rejections.size() < MOST_REJECTIONS) {
            rejections.add(rejection);
        }
    }

    /// Completes the reading.
    FeedContents finish() throws IOException {
        spill.close();
        if (resources == 0 && rejected == 0) {
            reject(new Rejection(0, "", "the feed holds no resource"));
        }
        Map<String, Group> patients = new LinkedHashMap<>();
        groups.forEach((name, group) -> {
            if (!patientsByUrl.containsKey(name)) {
                patients.put(name, group);
            }
        });
        // An entry may name a Patient by the URL of another entry, which may come later.
        groups.forEach((name, group) -> {
            String patient = patientsByUrl.get(name);
            if (patient != null) {
                patients.computeIfPresent(
                        patient,
                        (_, known) -> {
                            known.resources += group.resources;
                            return known;
                        });
            }
        });
        return new FeedContents(this, patients);
    }

    /// The Patient meant by a reference.
    String patient(String reference) {
        return reference.startsWith(URN)
                ? patientsByUrl.getOrDefault(reference, reference)
                : reference;
    }

    FeedSpill spill() {
        return spill;
    }

    Instant received() {
        return received;
    }

    List<ResourceVersion> deletions() {
        return List.copyOf(deletions);
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    long rejected() {
        return rejected;
    }

    long resources() {
        return resources;
    }
}
