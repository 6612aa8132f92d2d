package care.accord.servicekit.upload;

/// How a file comes in: with one request, or piece by piece.
@FunctionalInterface
public interface Arrival {
    /// Puts the whole file, checked against its digest, under the name of a feed.
    ///
    /// @throws care.accord.servicekit.problem.Problem when it is not what its sender meant
    Upload as(String feedId);
}
