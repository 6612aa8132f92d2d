package care.accord.attribution.dispute.events;

import care.accord.attribution.dispute.Actor;
import care.accord.attribution.dispute.Answer;
import care.accord.attribution.dispute.Step;
import care.accord.attribution.dispute.store.DisputeRow;
import care.accord.attribution.roster.events.RosterSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Accepted disputes are applied by the first roster that is made with what was accepted.
@ApplicationScoped
class DisputesTakenUp {
    private final Clock clock = Clock.systemUTC();

    void on(@Observes RosterSaved saved) {
        List<String> agreed = saved.agreed().stream().map(one -> one.adjustmentId).toList();
        for (DisputeRow row : DisputeRow.waitingFor(agreed)) {
            Step step = new Step.Apply(saved.roster().version);
            switch (row.toDispute().take(step, new Actor.Platform(), now())) {
                case Answer.Taken(var dispute) -> row.save(dispute);
                case Answer.Repeated _ -> {}
                case Answer.Refused(_, var why) -> throw new IllegalStateException(why);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
