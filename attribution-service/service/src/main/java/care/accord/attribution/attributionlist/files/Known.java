package care.accord.attribution.attributionlist.files;

import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.vocabulary.BeneficiaryId;
import java.util.Optional;

/// What the payer's snapshot knows about a person on a list.
///
/// @param coverage the enrollment that put them on the list: the latest that touches the performance period, or else the
///     latest of all
/// @param subscriber by whose contract they are covered, where it is not their own
public record Known(Person person, Optional<Enrollment> coverage, Optional<Subscriber> subscriber) {
    /// By whose contract they are covered: another person's, or their own.
    public BeneficiaryId subscriberId() {
        return subscriber.map(Subscriber::id).orElseGet(person::id);
    }

    /// Another person whose contract covers somebody.
    ///
    /// @param relationship of the one who is covered to the subscriber: `child`, `spouse` or `other`
    /// @param person empty where the payer reported nothing about them
    public record Subscriber(BeneficiaryId id, String relationship, Optional<Person> person) {}
}
