package care.accord.metrics.directory.store;

import care.accord.metrics.directory.Listing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// The published listings. They are read in any transaction, and written in that of the organization they are of.
@ApplicationScoped
public class ListingStore {
    private static final int ID_LENGTH = 16;
    private static final String COLUMNS =
            "select organization_id, published, published_at from directory_listing ";

    private final Session session;
    private final ObjectMapper json;

    @Inject
    ListingStore(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /// A listing as it is published.
    public record Published(String id, Listing listing, Instant at) {}

    /// What is looked for; blank for anything.
    ///
    /// @param query part of the name
    public record Wanted(String query, String specialty, String state) {}

    /// Publishes instead of what was published before; nothing is left where there is no listing.
    public void publish(String provider, Optional<Listing> listing) {
        session.createNativeMutationQuery("delete from directory_listing where tenant_id = :tenant")
                .setParameter("tenant", provider)
                .executeUpdate();
        listing.ifPresent(one -> insert(provider, one));
    }

    private void insert(String provider, Listing listing) {
        session.createNativeMutationQuery(
                        """
                        insert into directory_listing (tenant_id, organization_id, name, specialties, states, published)
                        values (:tenant, :id, :name, :specialties, :states, :published)
                        """)
                .setParameter("tenant", provider)
                .setParameter("id", id(provider))
                .setParameter("name", listing.name())
                .setParameter("specialties", words(listing.specialties()))
                .setParameter("states", words(listing.states()))
                .setParameter("published", write(listing))
                .executeUpdate();
    }

    private static String words(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    /// Listings by name.
    ///
    /// @param after id of the last one of the page before
    public List<Published> find(Wanted wanted, int most, Optional<String> after) {
        NativeQuery<Tuple> query =
                session.createNativeQuery(
                                COLUMNS
                                        + """
                                         where (:query = '' or position(:query in lower(name)) > 0)
                                           and (:specialty = '' or position(' ' || :specialty || ' ' in specialties) > 0)
                                           and (:state = '' or position(' ' || :state || ' ' in states) > 0)
                                           and (:after = '' or (name, organization_id) >
                                                (select name, organization_id from directory_listing where organization_id = :after))
                                         order by name, organization_id limit :most
                                        """,
                                Tuple.class)
                        .setParameter("query", wanted.query().strip().toLowerCase(Locale.ROOT))
                        .setParameter("specialty", wanted.specialty().strip())
                        .setParameter("state", wanted.state().strip().toUpperCase(Locale.ROOT))
                        .setParameter("after", after.orElse(""))
                        .setParameter("most", most);
        return query.getResultList().stream().map(this::published).toList();
    }

    public Optional<Published> withId(String id) {
        return session
                .createNativeQuery(COLUMNS + "where organization_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::published);
    }

    /// What an organization is called in the directory: always the same, and not its internal name.
    public static String id(String provider) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("directory/" + provider).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private Published published(Tuple row) {
        try {
            return new Published(
                    row.get(0, String.class),
                    json.readValue(row.get(1, String.class), Listing.class),
                    row.get(2, Instant.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published listing cannot be read", e);
        }
    }

    private String write(Listing listing) {
        try {
            return json.writeValueAsString(listing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A listing cannot be written as JSON", e);
        }
    }
}
