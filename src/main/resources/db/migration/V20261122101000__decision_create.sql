create table submission (
    id             uuid primary key,
    version        bigint not null,
    body_id        uuid not null,
    subject_kind   text not null constraint submission_subject_kind_form check (subject_kind ~ '^[A-Z_]{1,40}$'),
    subject_id     uuid not null,
    version_id     uuid not null,
    version_label  text not null,
    title          text not null,
    content        text not null,
    content_sha256 text not null,
    note           text constraint submission_note_length check (length(note) <= 4000),
    submitted_by   uuid not null constraint submission_submitted_by references person,
    submitted_at   timestamptz not null,
    status         text not null constraint submission_status_known check (status in ('OPEN', 'DECIDED', 'WITHDRAWN')),
    -- All have voted, and still nothing is decided: told on the front pages of everyone concerned
    deadlocked     boolean not null default false,
    closed_at      timestamptz,
    constraint submission_content_is_what_was_hashed
        check (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    constraint submission_open_has_no_end check ((status = 'OPEN') = (closed_at is null)),
    constraint submission_deadlocked_is_open check (status = 'OPEN' or not deadlocked)
);

create unique index submission_one_open on submission (subject_kind, subject_id) where status = 'OPEN';
create index submission_body on submission (body_id, submitted_at desc);
create index submission_open on submission (body_id) where status = 'OPEN';

-- What was put forward stands; a submission only ends, once
create function submission_stands() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'submission is never deleted' using errcode = '23001', constraint = 'submission_stands';
    end if;
    if old.status <> 'OPEN'
        or (to_jsonb(new) - array['version', 'status', 'deadlocked', 'closed_at'])
            is distinct from (to_jsonb(old) - array['version', 'status', 'deadlocked', 'closed_at']) then
        raise exception 'submission is frozen' using errcode = '23001', constraint = 'submission_stands';
    end if;
    return new;
end $$;
create trigger submission_stands before update or delete on submission for each row execute function submission_stands();
create trigger submission_no_truncate before truncate on submission for each statement execute function submission_stands();

create table vote (
    id            uuid primary key,
    position      bigint generated always as identity,
    submission_id uuid not null constraint vote_submission references submission,
    seat_id       uuid not null,
    person_id     uuid not null constraint vote_person references person,
    deputy        boolean not null,
    choice        text not null constraint vote_choice_known check (choice in ('APPROVE', 'SEND_BACK', 'REJECT', 'ABSTAIN')),
    cast_at       timestamptz not null
);
create index vote_submission on vote (submission_id, position);

-- Votes after the decision are refused, whoever asks; the lock keeps a vote from slipping in while the decision falls
create function vote_needs_open_submission() returns trigger language plpgsql as $$
begin
    if (select status from submission where id = new.submission_id for share) <> 'OPEN' then
        raise exception 'the submission is closed' using errcode = '23514', constraint = 'vote_needs_open_submission';
    end if;
    return new;
end $$;
create trigger vote_needs_open_submission before insert on vote for each row execute function vote_needs_open_submission();
create trigger vote_append_only before update or delete on vote for each row execute function refuse_change();
create trigger vote_no_truncate before truncate on vote for each statement execute function refuse_change();

create table recusal (
    id            uuid primary key,
    submission_id uuid not null constraint recusal_submission references submission,
    person_id     uuid not null constraint recusal_person references person,
    declared_at   timestamptz not null,
    constraint recusal_once unique (submission_id, person_id)
);
create trigger recusal_needs_open_submission before insert on recusal for each row execute function vote_needs_open_submission();
create trigger recusal_append_only before update or delete on recusal for each row execute function refuse_change();
create trigger recusal_no_truncate before truncate on recusal for each statement execute function refuse_change();

-- Words about people stand in rows of their own, so that they can be erased without touching votes and decisions
create table submission_comment (
    id            uuid primary key,
    submission_id uuid not null constraint submission_comment_submission references submission,
    person_id     uuid not null constraint submission_comment_person references person,
    text          text not null constraint submission_comment_text_length check (length(text) between 1 and 4000),
    written_at    timestamptz not null
);
create index submission_comment_submission on submission_comment (submission_id, written_at);

create table decision (
    id            uuid primary key,
    submission_id uuid not null constraint decision_one_per_submission unique constraint decision_submission references submission,
    outcome       text not null constraint decision_outcome_known check (outcome in ('APPROVED', 'SENT_BACK', 'REJECTED')),
    rule          text not null constraint decision_rule_known check (rule in ('MAJORITY', 'CHAIR')),
    electorate    int not null constraint decision_electorate_positive check (electorate > 0),
    decided_at    timestamptz not null
);
create trigger decision_append_only before update or delete on decision for each row execute function refuse_change();
create trigger decision_no_truncate before truncate on decision for each statement execute function refuse_change();

-- The electorate of the day and the vote each of them had when the decision fell
create table decision_vote (
    decision_id uuid not null constraint decision_vote_decision references decision,
    seat_id     uuid not null,
    person_id   uuid not null constraint decision_vote_person references person,
    vote_id     uuid constraint decision_vote_vote references vote,
    primary key (decision_id, seat_id)
);
create trigger decision_vote_append_only before update or delete on decision_vote for each row execute function refuse_change();
create trigger decision_vote_no_truncate before truncate on decision_vote for each statement execute function refuse_change();
