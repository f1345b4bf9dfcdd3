-- Whom a role is kept for may be known before anybody has it: "a group member from KL". An organisation alone still has a
-- role unless the role is said to be vacant.
alter table project_role
    drop constraint project_role_is_held_or_vacant,
    add constraint project_role_is_held_or_vacant check (
        case
            when vacant then num_nonnulls(person_id, words) = 0
            else num_nonnulls(person_id, words, organisation_id) > 0
        end);
