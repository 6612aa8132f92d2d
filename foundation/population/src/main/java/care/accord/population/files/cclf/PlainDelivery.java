package care.accord.population.files.cclf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A delivery whose files lie in a folder. What has no name of the feed, folders and links are passed over.
final class PlainDelivery implements Delivery {
    private final Path folder;
    private final List<Member> members = new ArrayList<>();

    PlainDelivery(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (CclfFolder.isPlain(file)) {
                    members.add(new Member(String.valueOf(file.getFileName()), Files.size(file)));
                }
            }
        }
    }

    @Override
    public List<Member> members() {
        return members;
    }

    @Override
    public InputStream open(Member member) throws IOException {
        return new BufferedInputStream(
                Files.newInputStream(folder.resolve(member.name())), 1 << 16);
    }

    @Override
    public void close() {}
}
