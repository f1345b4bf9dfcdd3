-- What others have brought to a project keeps its trace when it is taken into the description or the plan: which
-- contribution it was, and from whom, in words that stay readable for everybody. Each is taken over once.
alter table description_item
    add column origin_id uuid,
    add column origin text constraint description_item_origin_length check (length(origin) between 1 and 300),
    add constraint description_item_origin_whole check ((origin is null) = (origin_id is null));
create unique index description_item_origin_once on description_item (origin_id);

alter table activity
    add column origin_id uuid,
    add column origin text constraint activity_origin_length check (length(origin) between 1 and 300),
    add constraint activity_origin_whole check ((origin is null) = (origin_id is null));
create unique index activity_origin_once on activity (origin_id);
