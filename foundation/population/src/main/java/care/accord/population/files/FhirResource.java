package care.accord.population.files;

import java.util.List;

/// How resources of a type are read. An instance keeps what it needs of the current resource and is used again for the
/// next.
interface FhirResource {
    /// The type, such as `Patient`.
    String type();

    /// The elements that are looked at; all others are passed over.
    List<String> elements();

    /// Forgets the resource before.
    void begin();

    /// Reads the element whose name the cursor is at, other than `resourceType`.
    void element(String name, Json json);

    /// Hands over the records of the resource, once it is known to be good, or says what does not fit together.
    void take(Json json, FeedFile file, FeedSink sink);

    /// What the resource adds to the control totals, as far as it could be read.
    void count(Sums sums);

    /// Its amounts.
    Tally tally();
}
