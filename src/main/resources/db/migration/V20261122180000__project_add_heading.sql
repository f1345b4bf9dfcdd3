-- What stands at the head of a project description beside number and title (S3: "et Fremfærd Borger projekt, der er aftalt
-- mellem HK og KL"), and the number under which the case is kept elsewhere.
alter table project
    add journal_number text constraint project_journal_number_length check (length(journal_number) between 1 and 100),
    add programme text constraint project_programme_length check (length(programme) between 1 and 200),
    add agreed_between text constraint project_agreed_between_length check (length(agreed_between) between 1 and 300);
