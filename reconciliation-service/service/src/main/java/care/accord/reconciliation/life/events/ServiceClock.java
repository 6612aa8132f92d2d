package care.accord.reconciliation.life.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What time it is, for everything in the service that has to know. Decisions get the day handed to them.
@ApplicationScoped
class ServiceClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
