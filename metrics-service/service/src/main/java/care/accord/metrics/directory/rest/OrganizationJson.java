package care.accord.metrics.directory.rest;

import care.accord.metrics.directory.Listing;
import care.accord.metrics.directory.Listing.PriceIndex;
import care.accord.metrics.directory.store.ListingStore.Published;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A provider organization as anybody may read it.
///
/// @param specialties CMS codes
/// @param sources one of all payers together, or one for each payer
@Schema(name = "Organization in the directory")
public record OrganizationJson(
        String id,
        String name,
        List<String> specialties,
        List<String> states,
        List<SourceJson> sources,
        Instant publishedAt) {

    /// Numbers of the members of some payers.
    ///
    /// @param atLeastMembers lower end of the band
    /// @param priceIndex absent where it would tell of one payer
    @Schema(name = "Source of an organization's numbers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceJson(
            List<String> payers,
            LocalDate start,
            LocalDate end,
            LocalDate dataAsOf,
            long atLeastMembers,
            @Nullable PriceIndexJson priceIndex,
            List<QualityJson> measures) {
        static SourceJson of(Listing.Source source) {
            return new SourceJson(
                    source.payers(),
                    source.start(),
                    source.end(),
                    source.dataAsOf(),
                    source.atLeastMembers(),
                    source.price().map(PriceIndexJson::of).orElse(null),
                    source.measures().stream().map(QualityJson::of).toList());
        }
    }

    /// What care costs against people of the same payers, age and sex, who are 1.00; with a 95 percent interval.
    @Schema(name = "Price index")
    public record PriceIndexJson(String index, String low, String high) {
        static PriceIndexJson of(PriceIndex price) {
            return new PriceIndexJson(
                    price.index().toPlainString(),
                    price.low().toPlainString(),
                    price.high().toPlainString());
        }
    }

    /// A measure.
    ///
    /// @param rate a fraction, to a hundredth
    /// @param atLeastPeople lower end of the band
    /// @param benchmark year, measure and method of the Quality Payment Program; absent where there is none
    /// @param decile from 1 to 10
    @Schema(name = "Measure of an organization")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QualityJson(
            String measure,
            String title,
            String source,
            boolean lowerIsBetter,
            String rate,
            long atLeastPeople,
            @Nullable String benchmark,
            @Nullable Integer decile) {
        static QualityJson of(Listing.Quality quality) {
            return new QualityJson(
                    quality.measure(),
                    quality.title(),
                    quality.source(),
                    quality.lowerIsBetter(),
                    quality.rate().toPlainString(),
                    quality.atLeastPeople(),
                    quality.decile().map(Listing.Benchmarked::benchmark).orElse(null),
                    quality.decile().map(Listing.Benchmarked::decile).orElse(null));
        }
    }

    static OrganizationJson of(Published published) {
        Listing listing = published.listing();
        return new OrganizationJson(
                published.id(),
                listing.name(),
                listing.specialties(),
                listing.states(),
                listing.sources().stream().map(SourceJson::of).toList(),
                published.at());
    }
}
