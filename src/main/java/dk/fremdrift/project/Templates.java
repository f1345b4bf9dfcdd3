package dk.fremdrift.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Templates extends Repository<Template, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Template saveAndFlush(Template template);

    Optional<Template> findById(UUID id);

    @Query(
            "select new dk.fremdrift.project.TemplateRow(t.id, t.name, t.text, t.changedAt) from Template t order by t.name")
    List<TemplateRow> rows();

    /** Deletes at once, and says whether there was anything to delete. */
    @Modifying
    @Query("delete from Template t where t.id = :id")
    int delete(UUID id);
}
