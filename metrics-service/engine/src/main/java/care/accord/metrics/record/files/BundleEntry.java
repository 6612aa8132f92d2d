package care.accord.metrics.record.files;

/// What an entry of a Bundle asks for.
///
/// @param method of its request; PUT where there is none, as in a collection
/// @param url of its request, such as `Observation/bp-3`; blank where there is none
/// @param fullUrl blank where there is none
/// @param resource on one line; blank where there is none
record BundleEntry(String method, String url, String fullUrl, String resource) {
    private static final String URN = "urn:uuid:";

    /// The id of a resource that has none: the unique part of its full URL. Blank where that says nothing.
    static String idFrom(String fullUrl) {
        return fullUrl.startsWith(URN) ? fullUrl.substring(URN.length()) : "";
    }
}
