#!/usr/bin/env bash
# Runs once, in an empty database server. The owner migrates the schema and is used for nothing else; the portal connects as
# trialogue_app, which owns nothing and cannot bypass row-level security. Keycloak has a database of its own.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
    --set=owner="$TRIALOGUE_OWNER_PASSWORD" \
    --set=app="$TRIALOGUE_APP_PASSWORD" \
    --set=keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role trialogue_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner';
create role trialogue_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app';
create role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'keycloak';

create database trialogue owner trialogue_owner;
revoke all on database trialogue from public;
grant connect on database trialogue to trialogue_app;

create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
