package care.accord.messages;

import java.time.LocalDate;

/// Days from `start` through `end`, both included.
public record Period(LocalDate start, LocalDate end) {}
