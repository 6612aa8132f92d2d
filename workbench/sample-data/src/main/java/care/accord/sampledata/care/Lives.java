package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.member.People;
import care.accord.sampledata.member.Person;
import java.util.Optional;

/// Lets a member live through the period: by chance, or by the script of a planted case.
public final class Lives {
    /// Streams of the two payers never meet: a payer has fewer members than this.
    private static final long STREAMS_A_PAYER = 1L << 32;

    private final long seed;
    private final World world;
    private final People people;

    public Lives(long seed, World world) {
        this.seed = seed;
        this.world = world;
        this.people = new People(world.calendar(), world.directory());
    }

    /// The same member for the same payer, number and seed, whoever else was asked for.
    public History live(Payer payer, int number) {
        Dice dice = new Dice(seed, payer.letter() * STREAMS_A_PAYER + number);
        Optional<Planting> planted = Planting.at(payer, number);
        if (planted.isPresent()) {
            return planted.get().grow(world, people.blank(payer, number, dice), dice);
        }
        Person person = people.draw(payer, number, dice);
        History history = new History(world, person, dice);
        if (history.claimDays() > 0) {
            new OfficeCare(history).happen();
            new HospitalCare(history).happen();
            new AncillaryCare(history).happen();
            FacilityCare.dialysis(history);
            DrugCare.happen(history);
        }
        return history;
    }
}
