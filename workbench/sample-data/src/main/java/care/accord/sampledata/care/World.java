package care.accord.sampledata.care;

import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.provider.Directory;

/// What every member shares.
///
/// @param cutOff last day of receipt of the first delivery of claims
/// @param runOut last day of receipt of all
public record World(Calendar calendar, Directory directory, int cutOff, int runOut) {}
