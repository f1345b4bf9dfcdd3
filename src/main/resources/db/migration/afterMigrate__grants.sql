-- Migrations run as the tables' owner, the application as a role that may use them. After every migration the role gets
-- what it needs, and no more: where a trigger refuses every update or delete, it is not even allowed to try.
do $$
declare
    application constant text := '${application_role}';
    kept record;
begin
    execute format('grant usage on schema %I to %I', current_schema(), application);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), application);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), application);
    -- 16 = update, 8 = delete; a trigger with a condition or a list of columns refuses only some changes
    for kept in
        select tgrelid::regclass as name, bool_or(tgtype & 16 <> 0) as from_update, bool_or(tgtype & 8 <> 0) as from_delete
        from pg_trigger
        where tgfoid = 'refuse_change'::regproc and tgqual is null and tgattr = ''
        group by tgrelid
    loop
        if kept.from_update then
            execute format('revoke update on %s from %I', kept.name, application);
        end if;
        if kept.from_delete then
            execute format('revoke delete on %s from %I', kept.name, application);
        end if;
    end loop;
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
end $$;
