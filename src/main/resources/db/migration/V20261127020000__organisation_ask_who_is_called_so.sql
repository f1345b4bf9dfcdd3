-- Whoever is typed by a name alone is compared with everybody who is called so
create index person_name_lower on person (lower(name));
