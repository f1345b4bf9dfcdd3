-- Whoever looks for people types a part of the address as well as of the name
create index person_email_trgm on person using gin (fold_danish(email) gin_trgm_ops);
