package care.accord.reconciliation.life.store;

/// On whose behalf something happens to a settlement.
///
/// @param party `payer`, `provider` or `platform`
/// @param name as shown to people
public record Actor(String party, String subject, String name) {
    private static final String PLATFORM = "platform";

    /// The service itself, by its schedule.
    public static Actor platform() {
        return new Actor(PLATFORM, PLATFORM, PLATFORM);
    }
}
