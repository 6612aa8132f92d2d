package care.accord.attribution.attributionlist.fhir;

import java.io.IOException;

/// Writes a Bundle entry by entry.
public final class BundleWriter {
    private final FhirJson json;
    private final FhirAnswer answer;

    public BundleWriter(FhirJson json, FhirAnswer answer) {
        this.json = json;
        this.answer = answer;
    }

    /// The frame of a Bundle.
    ///
    /// @param type `searchset`, `history` or `collection`
    /// @param total how many there are in all; negative where a Bundle has no total
    /// @param self the path of this page, blank where there is none to tell
    /// @param next the path of the next page, blank on the last
    public record Frame(String type, long total, String self, String next) {}

    public void write(Frame frame, FhirJson.Part entries) throws IOException {
        json.object(() -> {
            json.text("resourceType", "Bundle");
            json.text("type", frame.type());
            if (frame.total() >= 0) {
                json.number("total", frame.total());
            }
            if (!frame.self().isBlank()) {
                json.array("link", () -> links(frame));
            }
            entries.write();
        });
    }

    private void links(Frame frame) throws IOException {
        link("self", frame.self());
        if (!frame.next().isBlank()) {
            link("next", frame.next());
        }
    }

    private void link(String relation, String path) throws IOException {
        json.object(() -> {
            json.text("relation", relation);
            json.text("url", answer.url(path));
        });
    }

    /// An entry with a whole resource.
    ///
    /// @param more what follows the resource, such as why it was found
    public void entry(String path, FhirJson.Part resource, FhirJson.Part more) throws IOException {
        json.object(() -> {
            json.text("fullUrl", answer.url(path));
            json.field("resource");
            resource.write();
            more.write();
        });
    }

    public void entry(String path, FhirJson.Part resource) throws IOException {
        entry(path, resource, () -> {});
    }

    /// An entry that a search found.
    public void match(String path, FhirJson.Part resource) throws IOException {
        entry(path, resource, () -> json.object("search", () -> json.text("mode", "match")));
    }
}
