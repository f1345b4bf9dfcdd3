-- The words in frozen descriptions and plans that somebody has typed about people: who is responsible, whom to ask, who
-- said it, a job title. The content holds only the proof of them, a salted hash: as long as the row is there the content's
-- own hash proves the words, and when it is erased nobody can guess them. This goes for what is frozen from now on. In
-- versions from before (their content has no "format") such words stand in the content itself, which is never changed;
-- only the people in the tables and signatures of a description are ids there.
create table frozen_words (
    proof      text primary key,
    project_id uuid not null constraint frozen_words_project references project on delete cascade,
    salt       uuid not null,
    words      text not null constraint frozen_words_not_empty check (words <> ''),
    constraint frozen_words_are_proved check (proof = encode(sha256(convert_to(salt::text || words, 'UTF8')), 'hex'))
);
create unique index frozen_words_once on frozen_words (project_id, md5(words));
create trigger frozen_words_unchanged before update on frozen_words for each row execute function refuse_change();
create trigger frozen_words_no_truncate before truncate on frozen_words for each statement execute function refuse_change();

comment on table description_version is
    'Frozen descriptions. Names in content: ids and proofs from format 2 on; older content keeps the typed names for ever.';
