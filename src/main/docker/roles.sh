# Run once, by the database's image, when its volume is still empty: one role that owns the tables and migrates them,
# and a lesser one that the application connects as.
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    -v owner_password="$FREMDRIFT_OWNER_PASSWORD" -v application_password="$FREMDRIFT_PASSWORD" <<'SQL'
create role fremdrift_owner login password :'owner_password';
create role fremdrift login password :'application_password';
create database fremdrift owner fremdrift_owner;
SQL
