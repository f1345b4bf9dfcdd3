-- What the interest is, as far as the person says it: erasable, as all words about people
create table recusal_reason (
    recusal_id uuid primary key constraint recusal_reason_recusal references recusal,
    reason     text not null constraint recusal_reason_length check (length(reason) between 1 and 1000)
);
