package care.accord.metrics.directory.rest;

import care.accord.metrics.directory.rest.OrganizationJson.PriceIndexJson;
import care.accord.metrics.directory.rest.OrganizationJson.QualityJson;
import care.accord.metrics.directory.rest.OrganizationJson.SourceJson;
import care.accord.servicekit.listing.Csv;
import java.util.List;
import java.util.Objects;

/// The same as a table: one row for each organization, source and measure, with the price index as a measure of its own.
final class OrganizationCsv {
    private static final String PRICE_INDEX = "price-index";

    private OrganizationCsv() {}

    static String of(List<OrganizationJson> organizations) {
        Csv csv =
                new Csv(
                        "id",
                        "name",
                        "payers",
                        "start",
                        "end",
                        "data_as_of",
                        "measure",
                        "title",
                        "value",
                        "low",
                        "high",
                        "at_least_people",
                        "benchmark",
                        "decile");
        for (OrganizationJson organization : organizations) {
            for (SourceJson source : organization.sources()) {
                rows(csv, organization, source);
            }
        }
        return csv.toString();
    }

    private static void rows(Csv csv, OrganizationJson organization, SourceJson source) {
        PriceIndexJson price = source.priceIndex();
        if (price != null) {
            csv.row(
                    organization.id(),
                    organization.name(),
                    String.join("; ", source.payers()),
                    source.start(),
                    source.end(),
                    source.dataAsOf(),
                    PRICE_INDEX,
                    "Cost against people of the same payers, age and sex",
                    price.index(),
                    price.low(),
                    price.high(),
                    source.atLeastMembers(),
                    "",
                    "");
        }
        for (QualityJson measure : source.measures()) {
            csv.row(
                    organization.id(),
                    organization.name(),
                    String.join("; ", source.payers()),
                    source.start(),
                    source.end(),
                    source.dataAsOf(),
                    measure.measure(),
                    measure.title(),
                    measure.rate(),
                    "",
                    "",
                    measure.atLeastPeople(),
                    Objects.requireNonNullElse(measure.benchmark(), ""),
                    Objects.requireNonNullElse(measure.decile(), ""));
        }
    }
}
