-- What an interim settlement says of claims still to come: a forecast with the figures behind it, or why there is none. Final
-- settlements have none. Like everything that was computed it never changes (settlement_stands).

alter table settlement
    add column forecast jsonb,
    add constraint forecast_of_interim check (forecast is null or kind = 'interim');
