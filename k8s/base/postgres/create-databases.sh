#!/bin/sh
# One database per service, owned by the role that migrates it and used by a role that cannot bypass row-level security.
# Runs once, on an empty server. Passwords come from <DATABASE>_OWNER_PASSWORD and <DATABASE>_APP_PASSWORD.
set -eu

create_owned_database() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
\getenv owner_password $2_OWNER_PASSWORD
CREATE ROLE $1_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE DATABASE $1 OWNER $1_owner;
REVOKE ALL ON DATABASE $1 FROM PUBLIC;
SQL
}

create_application_role() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1" <<SQL
\getenv app_password $2_APP_PASSWORD
CREATE ROLE $1_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
GRANT CONNECT, TEMPORARY ON DATABASE $1 TO $1_app;
SQL
}

create_owned_database attribution ATTRIBUTION
create_application_role attribution ATTRIBUTION
create_owned_database metrics METRICS
create_application_role metrics METRICS
create_owned_database reconciliation RECONCILIATION
create_application_role reconciliation RECONCILIATION
create_owned_database gateway GATEWAY
create_application_role gateway GATEWAY
create_owned_database keycloak KEYCLOAK
