package care.accord.cli.attribute;

import care.accord.attribution.assignment.Participant;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Npi;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who takes part in the contract that is asked about. A file may list several contracts, whose charges are never pooled.
///
/// @param file provider roster; without one nobody takes part
/// @param contract which of its contracts; may be left out where there is one
record ContractRoster(Optional<Path> file, Optional<String> contract) {
    boolean isGiven() {
        return file.isPresent();
    }

    /// The contract, and none where there is no file.
    Set<String> contracts() {
        return lines().stream()
                .map(care.accord.population.files.Participant::contractId)
                .collect(Collectors.toSet());
    }

    /// Everyone on the roster of the contract.
    List<Participant> listed() {
        return lines().stream().map(ContractRoster::participant).toList();
    }

    private List<care.accord.population.files.Participant> lines() {
        if (file.isEmpty()) {
            return List.of();
        }
        List<care.accord.population.files.Participant> all = read(file.get());
        Set<String> named = new TreeSet<>();
        all.forEach(one -> named.add(one.contractId()));
        String whose =
                contract.orElseGet(() -> {
                    if (named.size() > 1) {
                        throw new IllegalArgumentException(
                                "%s lists the contracts %s: say with --contract whose list is wanted"
                                        .formatted(
                                                file.get().getFileName(),
                                                String.join(", ", named)));
                    }
                    return String.join("", named);
                });
        if (!named.contains(whose)) {
            throw new IllegalArgumentException(
                    "--contract %s is not in %s, which lists %s"
                            .formatted(whose, file.get().getFileName(), String.join(", ", named)));
        }
        return all.stream().filter(one -> one.contractId().equals(whose)).toList();
    }

    private static List<care.accord.population.files.Participant> read(Path roster) {
        FeedFile feed = Layout.required(FeedKind.PROVIDER_ROSTER, roster);
        return FeedReader.participants(feed)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                RejectedFiles.sentence(feed, FeedReader.check(feed))));
    }

    private static Participant participant(care.accord.population.files.Participant listed) {
        Optional<Npi> npi = listed.npi();
        Optional<Ccn> ccn = listed.ccn();
        return new Participant(
                listed.tin().value(),
                npi.map(Npi::value).orElse(""),
                ccn.map(Ccn::value).orElse(""),
                listed.practiceName(),
                listed.providerName(),
                listed.specialty(),
                listed.effective(),
                listed.end());
    }
}
