package care.accord.attribution.assignment;

/// Another organization that competes as one: its name and its participants.
public record Organization(String id, Participants participants) {}
