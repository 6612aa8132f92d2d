package care.accord.cli;

import care.accord.cli.attribute.AttributeCommand;
import care.accord.cli.cqltests.CqlTestsCommand;
import care.accord.cli.expenditures.ExpendituresCommand;
import care.accord.cli.measure.MeasureCommand;
import care.accord.cli.measure.MeasuresCommand;
import care.accord.cli.risk.Risk;
import care.accord.cli.risk.RiskOfMembers;
import care.accord.cli.score.Score;
import care.accord.cli.settle.Settle;
import care.accord.cli.utilization.Utilization;
import care.accord.cli.verify.Verify;
import care.accord.programrules.IanaZone;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The command line. Exit code 0 is done, 1 that something verified does not hold, 2 is bad input, always with one line that
/// says what to do.
@Command(
        name = "accord",
        description = "The engines of Accord on files, without a server.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AttributeCommand.class,
            ExpendituresCommand.class,
            Settle.class,
            Verify.class,
            Score.class,
            Risk.class,
            RiskOfMembers.class,
            Utilization.class,
            MeasureCommand.class,
            MeasuresCommand.class,
            CqlTestsCommand.class
        })
public final class Accord {
    private static final int BAD_INPUT = 2;

    private Accord() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /// Runs one command and returns its exit code.
    public static int run(List<String> arguments) {
        CommandLine line = new CommandLine(new Accord());
        line.registerConverter(LocalDate.class, Accord::day);
        line.registerConverter(IanaZone.class, Accord::zone);
        line.setParameterExceptionHandler((e, _) -> refused(e));
        line.setExecutionExceptionHandler((e, _, _) -> refused(e));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'%s' is not a day: write year, month and day, such as 2025-12-31"
                            .formatted(written));
        }
    }

    private static IanaZone zone(String written) {
        if (!IanaZone.isValid(written)) {
            throw new TypeConversionException(
                    "'%s' is not a time zone: write %s".formatted(written, IanaZone.WAY_OUT));
        }
        return new IanaZone(written);
    }

    private static int refused(Exception e) {
        String command =
                e instanceof ParameterException parameters
                        ? parameters.getCommandLine().getCommandName()
                        : "accord";
        System.err.println(command + ": " + sentence(e).replaceAll("\\s*\\R\\s*", " "));
        return BAD_INPUT;
    }

    /// What is wrong, and the way out: of a file, the operating system says no more than its name.
    private static String sentence(Exception e) {
        return switch (e) {
            case NoSuchFileException missing ->
                    missing.getFile() + " does not exist: name a file or folder that does";
            case AccessDeniedException denied ->
                    denied.getFile()
                            + " may not be read or written: name another, or ask for the right to";
            case NotDirectoryException file -> file.getFile() + " is no folder: name one";
            case FileSystemException other ->
                    "%s cannot be used: %s"
                            .formatted(
                                    other.getFile(),
                                    Objects.requireNonNullElse(
                                            other.getReason(), other.getClass().getSimpleName()));
            default ->
                    Objects.requireNonNullElse(
                            e.getMessage(),
                            "unexpected %s: this is a mistake of the command, please report it"
                                    .formatted(e.getClass().getSimpleName()));
        };
    }
}
