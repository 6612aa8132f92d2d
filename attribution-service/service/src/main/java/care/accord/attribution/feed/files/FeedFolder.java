package care.accord.attribution.feed.files;

import care.accord.servicekit.due.WorkIsDue;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.servicekit.upload.Intake;
import care.accord.servicekit.upload.ResumableUploads;
import care.accord.servicekit.upload.Uploads;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/// The folder in which feeds wait for their verdict.
class FeedFolder {
    @Produces
    @Singleton
    Uploads uploads(
            @ConfigProperty(name = "accord.uploads") Path folder,
            @ConfigProperty(name = "accord.feeds.largest-bytes") long largestBytes) {
        return new Uploads(folder, largestBytes);
    }

    @Produces
    @Singleton
    ResumableUploads resumable(
            Uploads uploads,
            Tenancy tenancy,
            Session session,
            @ConfigProperty(name = "accord.uploads.kept-for") Duration patience) {
        return new ResumableUploads(uploads, tenancy, session, patience);
    }

    @Produces
    @Singleton
    Intake intake(Uploads uploads, ResumableUploads pieces, Tenancy tenancy, Event<WorkIsDue> due) {
        return new Intake(uploads, pieces, tenancy, due);
    }
}
