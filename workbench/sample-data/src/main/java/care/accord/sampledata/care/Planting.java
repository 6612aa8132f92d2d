package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Organization;
import java.util.List;
import java.util.Optional;

/// A planted case at a member number: the first numbers of every two thousand, twice each, once per organization.
///
/// @param payer whose member it is
/// @param organization the one that the case calls its own
public record Planting(Payer payer, PlantedCase planted, Organization organization) {
    private static final int EVERY = 2_000;
    private static final List<PlantedCase> CASES = List.of(PlantedCase.values());

    public static Optional<Planting> at(Payer payer, int number) {
        int slot = number % EVERY;
        if (slot >= 2 * CASES.size()) {
            return Optional.empty();
        }
        Organization organization = slot % 2 == 0 ? Organization.EAST : Organization.WEST;
        return Optional.of(new Planting(payer, CASES.get(slot / 2), organization));
    }

    History grow(World world, Person blank, Dice dice) {
        Beginning beginning = new Beginning(world, blank);
        planted.begin(beginning);
        History history = new History(world, beginning.person(), dice);
        planted.play(new Script(history, organization));
        return history;
    }
}
