package dk.fremdrift.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRoles extends Repository<ProjectRole, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ProjectRole saveAndFlush(ProjectRole role);

    Optional<ProjectRole> findByIdAndProjectId(UUID id, UUID projectId);

    /**
     * The role of the kind that nobody has and that is not over: the one that was chosen, else that of the organisation, or
     * else of the one the person works for, before one of no organisation. One that is kept for another organisation stays
     * vacant, unless it was chosen or nobody can say where the person is from.
     */
    @Query(value = """
            select r.* from project_role r
            left join lateral (
                select coalesce(cast(:organisationId as uuid),
                    (select organisation_id from employment_on(cast(:personId as uuid), :today))) as id) own on true
            where r.project_id = :projectId and r.kind = :kind and r.vacant and r.ended_at is null
                and coalesce(r.valid_to >= :today, true)
                and (r.id = cast(:chosen as uuid) or r.organisation_id = own.id or r.organisation_id is null or own.id is null)
            order by r.id = cast(:chosen as uuid) desc nulls last, r.organisation_id = own.id desc nulls last,
                r.organisation_id is null desc, r.id limit 1
            """, nativeQuery = true)
    Optional<ProjectRole> vacancy(
            UUID projectId,
            String kind,
            @Nullable UUID chosen,
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            LocalDate today);

    /** Whether somebody has or had a role of the kind, by whichever of their registrations. */
    @Query(value = """
            select exists (select from project_role
                where project_id = :projectId and kind = :kind and person_id in (select id from registrations_of(:personId)))
            """, nativeQuery = true)
    boolean hadItBefore(UUID projectId, UUID personId, String kind);
}
