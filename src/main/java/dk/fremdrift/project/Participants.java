package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who is meant where somebody is typed into a project, and makes people and organisations on the way. */
@Component
class Participants {

    private final People people;
    private final Suggestions suggestions;
    private final JdbcClient jdbc;

    Participants(People people, Suggestions suggestions, JdbcClient jdbc) {
        this.people = people;
        this.suggestions = suggestions;
        this.jdbc = jdbc;
    }

    /**
     * The person: by address wherever there is one; without, the one who was chosen among those registered, or the one of
     * that name who already is something in the project, for a vote and a role of the same person must be known as such. Who
     * is called like somebody registered is asked about: made a second time they would be two, and one who has an address
     * would have a role without being able to log in to it.
     *
     * @param everybody whether whoever types may know of everybody who is registered
     * @throws ConflictException if only an address is known, and nobody has it
     * @throws OtherNameException if the address is somebody's with another name than the one typed
     * @throws NamesakeException if somebody is registered by the name, and nobody has said who is meant
     */
    UUID assure(UUID projectId, PersonFields typed, boolean everybody) {
        Optional<UUID> chosen =
                typed.email() == null ? suggestions.chosen(projectId, typed, everybody) : Optional.empty();
        Optional<UUID> known = chosen.or(() -> typed.email() == null
                ? sameName(projectId, typed.name() == null ? "" : typed.name())
                : people.findByEmail(typed.email()));
        if (known.isEmpty() && typed.name() == null) {
            throw new ConflictException("project.person.nameMissing");
        }
        if (known.isEmpty() && everybody && typed.mayBeNamesake()) {
            String name = String.valueOf(typed.name());
            List<String> registered = suggestions.called(name);
            if (!registered.isEmpty()) {
                throw new NamesakeException(name, registered);
            }
        }
        UUID works = organisation(typed.organisation());
        if (known.isEmpty()) {
            return people.assurePerson(String.valueOf(typed.name()), typed.email(), typed.jobTitle(), works);
        }
        String name = name(known.get());
        if (chosen.isEmpty() && typed.differsFrom(name)) {
            throw new OtherNameException(name);
        }
        people.learn(known.get(), Texts.clean(typed.jobTitle()), works);
        return known.get();
    }

    private String name(UUID personId) {
        return jdbc.sql("select name from person_now where id = ?")
                .param(personId)
                .query((row, index) -> row.getString(1))
                .single();
    }

    /** The organisation of that name, made if there is none; {@code null} if nothing was typed. */
    @Nullable UUID organisation(@Nullable String typed) {
        String name = Texts.clean(typed);
        return name == null ? null : people.assureOrganisation(name);
    }

    private Optional<UUID> sameName(UUID projectId, String name) {
        List<UUID> found = jdbc.sql("""
                        select distinct p.person_id from person_now p
                        where lower(p.name) = lower(:name) and p.id in (select person_id from part_in_project where project_id = :project)
                        limit 2
                        """)
                .param("name", name)
                .param("project", projectId)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
