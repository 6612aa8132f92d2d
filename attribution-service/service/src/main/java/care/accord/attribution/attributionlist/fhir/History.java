package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.BundleWriter.Frame;
import care.accord.attribution.attributionlist.store.ListVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The history of one resource: a version for each list that names it, the newest first, whether it says anything else or not.
///
/// @param versions of this page
/// @param next where the next page begins; empty on the last
record History(String path, HistoryPage page, List<Version> versions, Optional<HistoryPage> next) {
    History {
        versions = List.copyOf(versions);
    }

    /// What one list says.
    record Version(ListVersion list, FhirAnswer.Content content) {}

    /// @param lists those of the page, and one more if there are others
    /// @param version what a list says; empty where it says nothing
    static History of(
            String path,
            HistoryPage page,
            List<ListVersion> lists,
            Function<ListVersion, Optional<Version>> version) {
        List<ListVersion> shown = lists.stream().limit(page.count()).toList();
        return new History(
                path,
                page,
                shown.stream().map(version).flatMap(Optional::stream).toList(),
                lists.size() > shown.size()
                        ? Optional.of(
                                new HistoryPage(page.count(), shown.getLast().roster().version))
                        : Optional.empty());
    }

    FhirAnswer.Content content(FhirAnswer answer) {
        String address = path + "/_history";
        Frame frame =
                new Frame(
                        "history",
                        -1,
                        address + page.query(),
                        next.map(one -> address + one.query()).orElse(""));
        return json -> {
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(
                    frame,
                    () -> {
                        if (!versions.isEmpty()) {
                            json.array("entry", () -> entries(bundle, json));
                        }
                    });
        };
    }

    private void entries(BundleWriter bundle, FhirJson json) throws IOException {
        for (Version one : versions) {
            boolean isFirst = next.isEmpty() && one.equals(versions.getLast());
            bundle.entry(
                    path,
                    () -> one.content().writeTo(json),
                    () -> how(json, isFirst ? typeOf(path) : path, one.list()));
        }
    }

    private static String typeOf(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    /// How a version came to be: the first was created, every other one an update.
    ///
    /// @param url of the type for the first, of the resource for every other one
    static void how(FhirJson json, String url, ListVersion list) throws IOException {
        boolean isFirst = url.indexOf('/') < 0;
        json.object(
                "request",
                () -> {
                    json.text("method", isFirst ? "POST" : "PUT");
                    json.text("url", url);
                });
        json.object(
                "response",
                () -> {
                    json.text("status", isFirst ? "201" : "200");
                    json.text("etag", "W/\"" + list.id() + "\"");
                    json.instant("lastModified", list.since());
                });
    }
}
