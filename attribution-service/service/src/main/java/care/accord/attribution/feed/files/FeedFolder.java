package care.accord.attribution.feed.files;

import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The folder in which feeds wait for their verdict.
class FeedFolder {
    @Produces
    @Singleton
    Uploads uploads(
            @ConfigProperty(name = "accord.uploads") Path folder,
            @ConfigProperty(name = "accord.feeds.largest-bytes") long largestBytes) {
        return new Uploads(folder, largestBytes);
    }
}
