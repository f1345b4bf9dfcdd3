create table account (
    id            uuid primary key,
    version       bigint not null,
    username      text not null constraint account_username_form check (username ~ '^[^@\s]{2,60}$' and username = lower(username)),
    email         text not null constraint account_email_form check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    display_name  text collate "da-DK-x-icu" not null constraint account_display_name_length check (length(display_name) between 1 and 120),
    password_hash text,
    locked        boolean not null,
    language      text not null constraint account_language_known check (language in ('da', 'en')),
    created_at    timestamptz not null
);

-- People type their names as they please: one spelling, one account. A user name never has an @, so it is nobody's e-mail
create unique index account_username_once on account (lower(username));
create unique index account_email_once on account (lower(email));
create index account_display_name on account (display_name, id);

-- Never deleted: who held which role when must stay known. A role counts from its first to its last day, unless ended before
create table account_role (
    id         uuid primary key,
    version    bigint not null,
    account_id uuid not null constraint account_role_account references account,
    role       text not null constraint account_role_known check (role in ('HR', 'AUDITOR', 'ADMINISTRATOR')),
    valid_from date not null,
    valid_to   date,
    ended_at   timestamptz,
    constraint account_role_in_order check (valid_to >= valid_from),
    constraint account_role_once_at_a_time exclude using gist (account_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null)
);
create index account_role_account on account_role (account_id);

create trigger account_role_kept before delete on account_role for each row execute function refuse_change();
create trigger account_role_no_truncate before truncate on account_role for each statement execute function refuse_change();

-- Failed log-ins by the name that was typed, whether it exists or not: a stranger must not learn which names do
create table login_failure (
    username        text primary key,
    attempts        int not null constraint login_failure_attempts_positive check (attempts > 0),
    last_failure_at timestamptz not null,
    locked_until    timestamptz
);
create index login_failure_last on login_failure (last_failure_at);

-- Only the hash of the token is kept: who reads the database cannot use the link
create table one_time_link (
    token_hash bytea primary key constraint one_time_link_hash_length check (length(token_hash) = 32),
    account_id uuid not null constraint one_time_link_account references account,
    purpose    text not null constraint one_time_link_purpose_known check (purpose in ('WELCOME', 'RESET')),
    created_by uuid constraint one_time_link_created_by references account,
    created_at timestamptz not null,
    expires_at timestamptz not null constraint one_time_link_in_order check (expires_at > created_at),
    used_at    timestamptz
);
create index one_time_link_account on one_time_link (account_id);

-- Texts the law wants public; the authority writes them
create table public_page (
    key        text primary key constraint public_page_key_known check (key in ('privacy', 'accessibility')),
    version    bigint not null,
    text_da    text not null constraint public_page_text_da_length check (length(text_da) between 1 and 20000),
    text_en    text not null constraint public_page_text_en_length check (length(text_en) between 1 and 20000),
    updated_at timestamptz not null
);

insert into public_page (key, version, updated_at, text_da, text_en) values
('privacy', 0, now(),
'Her står, hvordan vi behandler dine personoplysninger. Teksten er et udkast: myndigheden skal selv skrive den færdig, før systemet tages i brug.

Dataansvarlig: [myndighedens navn, adresse, CVR-nummer og telefon].

Databeskyttelsesrådgiver: [navn og e-mailadresse].

Hvad vi registrerer: dit navn, din e-mailadresse, dine roller i projekterne, det du skriver i systemet, og hvornår du logger ind.

Hvorfor: for at gennemføre projekter om kompetenceudvikling, træffe og dokumentere beslutninger og aflægge regnskab. Retsgrundlag: [henvisning].

Hvor længe: [frister for sletning]. Regnskab og beslutninger gemmes, så længe loven kræver det.

Dine rettigheder: du kan bede om indsigt, rettelse og sletning. Skriv til [e-mailadresse].

Du kan klage til Datatilsynet: https://www.datatilsynet.dk',
'This is how we process your personal data. The text is a draft: the authority must complete it before the system is taken into use.

Data controller: [name, address, CVR number and telephone of the authority].

Data protection officer: [name and e-mail address].

What we record: your name, your e-mail address, your roles in the projects, what you write in the system, and when you log in.

Why: to carry out competence-development projects, make and document decisions, and render accounts. Legal basis: [reference].

How long: [deadlines for erasure]. Accounts and decisions are kept as long as the law requires.

Your rights: you may ask for access, correction and erasure. Write to [e-mail address].

You may complain to the Danish Data Protection Agency: https://www.datatilsynet.dk/english'),
('accessibility', 0, now(),
'Her står, hvor tilgængeligt systemet er. Teksten er et udkast: myndigheden skal selv udfylde den officielle tilgængelighedserklæring, før systemet tages i brug.

Systemet er bygget, så det følger WCAG 2.2 på niveau AA: det kan bruges med tastatur alene, med skærmlæser, på telefon og uden JavaScript.

Kendte mangler: [beskriv dem, eller skriv at der ingen er].

Erklæringen er udarbejdet den [dato] på grundlag af [selvevaluering eller ekspertevaluering].

Kan du ikke bruge noget, så skriv til [e-mailadresse]. Vi svarer inden for [antal] dage.

Digitaliseringsstyrelsen fører tilsyn: https://www.digst.dk',
'This is how accessible the system is. The text is a draft: the authority must fill in the official accessibility statement before the system is taken into use.

The system is built to follow WCAG 2.2 at level AA: it can be used by keyboard alone, with a screen reader, on a phone and without JavaScript.

Known shortcomings: [describe them, or write that there are none].

The statement was made on [date] on the basis of [self-evaluation or expert evaluation].

If there is something you cannot use, write to [e-mail address]. We answer within [number] days.

The Agency for Digital Government supervises: https://www.digst.dk');
