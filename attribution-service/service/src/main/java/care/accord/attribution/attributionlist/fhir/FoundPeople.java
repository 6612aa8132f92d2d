package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.BundleWriter.Frame;
import care.accord.attribution.attributionlist.fhir.PersonLookup.Found;
import java.io.IOException;
import java.util.List;

/// What a search for people answers: a resource of one type about each.
///
/// @param type Patient or Coverage
record FoundPeople(String type, List<Found> people, Written written) {
    FoundPeople {
        people = List.copyOf(people);
    }

    /// How the resource about somebody is written.
    interface Written {
        void about(PersonWriter person) throws IOException;
    }

    FhirAnswer.Content content(FhirAnswer answer) {
        Frame frame = new Frame("searchset", people.size(), type + "/_search", "");
        return json -> {
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(
                    frame,
                    () -> {
                        if (!people.isEmpty()) {
                            json.array("entry", () -> entries(bundle, json));
                        }
                    });
        };
    }

    private void entries(BundleWriter bundle, FhirJson json) throws IOException {
        for (Found one : people) {
            bundle.match(type + "/" + one.number(), () -> written.about(one.writer(json)));
        }
    }
}
