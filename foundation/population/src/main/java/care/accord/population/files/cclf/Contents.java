package care.accord.population.files.cclf;

import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import care.accord.population.files.cclf.Delivery.Member;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which file of a delivery is which, by their names. A name that is almost right still tells what the file is, so that
/// its content can be judged as well.
final class Contents {
    private static final Pattern ALMOST = Pattern.compile(".*\\.ZC([0-9AB])[YR][0-9]{2}\\..*");
    private static final int SHOWN = 60;

    private final Rejections rejections;
    private final Map<CclfFile, Member> files = new EnumMap<>(CclfFile.class);
    private Optional<CclfName> first = Optional.empty();

    private Contents(Rejections rejections) {
        this.rejections = rejections;
    }

    /// @param archive the name of the delivery as a whole, where it is one of CMS
    static Contents of(List<Member> members, Optional<CclfName> archive, Rejections rejections) {
        Contents contents = new Contents(rejections);
        members.forEach(contents::add);
        boolean stranger =
                archive.isPresent()
                        && contents.first.isPresent()
                        && !archive.get().sameRecipient(contents.first.get());
        if (stranger) {
            contents.reject("", "the files in the delivery are for another recipient than it is");
        }
        return contents;
    }

    private void add(Member member) {
        if (member.name().contains("/") || member.name().contains("\\")) {
            reject(member.name(), "lies in a folder of the archive: files lie at its top");
            return;
        }
        Optional<CclfName> name = CclfName.parse(member.name());
        Optional<CclfFile> file = fileOf(member.name());
        if (name.flatMap(CclfName::file).isEmpty()) {
            reject(
                    member.name(),
                    "is not the name of a file of the feed, such as P.A1234.ACO.ZC8Y24.D240115.T0930000");
        }
        if (file.isEmpty()) {
            return;
        }
        if (files.putIfAbsent(file.get(), member) != null) {
            reject(member.name(), "is a second %s".formatted(file.get().label()));
        }
        if (name.isPresent() && first.isEmpty()) {
            first = name;
        }
        if (name.isPresent() && !name.get().belongsWith(first.orElseThrow())) {
            reject(
                    member.name(),
                    "belongs to another delivery: recipient, year, run and day must be the same");
        }
    }

    /// Which file a name is of, even where the name is not quite right.
    static Optional<CclfFile> fileOf(String name) {
        Matcher parts = ALMOST.matcher(name);
        return parts.matches() ? CclfFile.of(parts.group(1)) : Optional.empty();
    }

    /// Says what is wrong with a member. Its name comes from outside: of it only what cannot harm a terminal is shown.
    private void reject(String name, String reason) {
        StringBuilder shown = new StringBuilder();
        name.chars().limit(SHOWN).forEach(c -> shown.append(c > ' ' && c < 127 ? (char) c : '?'));
        rejections.add(new Rejection(0, shown.toString(), reason));
    }

    Optional<Member> find(CclfFile file) {
        return Optional.ofNullable(files.get(file));
    }

    /// What the names say of the delivery as a whole; empty if none of them is right.
    Optional<CclfName> name() {
        return first;
    }
}
